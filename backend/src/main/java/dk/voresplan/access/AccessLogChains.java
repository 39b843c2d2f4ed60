package dk.voresplan.access;

import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowLocks;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * All citizens' access logs as chains of hashes: what is told of them is hashes and numbers, and
 * nothing of what anyone did. docs/decisions/016-the-logs-chain.md
 */
@Singleton
public class AccessLogChains {
  private static final int AT_ONCE = 1_000;

  /**
   * Those of whom something is stored that only a permit writes, and nothing tells who wrote it.
   */
  private static final String WITHOUT_A_LOG =
      """
      select c.citizen_id
      from (
        select citizen_id from plan
        union select citizen_id from contribution
        union select citizen_id from wish
        union select citizen_id from delegation
        union select citizen_id from emergency_access
        union select citizen_id from calendar_subscription
      ) c
      where not exists (select 1 from access_log l where l.citizen_id = c.citizen_id)
      """;

  private final Jdbi jdbi;
  private final RowLocks locks;

  /** The logs in this database. */
  public AccessLogChains(Jdbi jdbi, RowLocks locks) {
    this.jdbi = jdbi;
    this.locks = locks;
  }

  /**
   * The logs in the database at this address, for a program that is not the portal.
   *
   * @throws IllegalStateException if it does not answer
   */
  public static AccessLogChains at(String url, String user, String password) {
    var jdbi = Jdbi.create(url, user, password);
    try {
      jdbi.open().close();
    } catch (ConnectionException closed) {
      throw new IllegalStateException(
          "The database does not answer. An embedded one is open to one program at a time: stop the"
              + " portal first.",
          closed);
    }
    return new AccessLogChains(jdbi, RowLocks.of(url));
  }

  /**
   * What the database calls itself. A copy that was restored into another installation of
   * PostgreSQL has another name, and so has a copy in a database of its own beside the first.
   */
  public String database() {
    return jdbi.withHandle(
        handle -> handle.createQuery(locks.databaseName()).mapTo(String.class).one());
  }

  /** Does {@code work} on the logs as they are at one moment, while others go on writing. */
  public <T> T asOfNow(Supplier<T> work) {
    return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, _ -> work.get());
  }

  /** Shows each head, in the order of the citizens' ids, and keeps none in memory. */
  public void heads(Consumer<LogHead> each) {
    jdbi.useTransaction(handle -> {
      try (Stream<LogHead> heads =
          handle
              .createQuery("select * from access_log_head order by citizen_id")
              .setFetchSize(AT_ONCE)
              .map((row, context) -> AccessLogRepository.head(row))
              .stream()) {
        heads.forEach(each);
      }
    });
  }

  /** What one entry hashes to, and when it was written. */
  public record Entry(String hash, Instant at) {}

  /** One entry, if it is there. */
  public Optional<Entry> entry(UUID citizen, long number) {
    return jdbi.inTransaction(handle -> {
      locks.openToCount(handle);
      return handle
          .createQuery(
              "select hash, happened_at from access_log"
                  + " where citizen_id = :citizen and entry_number = :number")
          .bind("citizen", citizen)
          .bind("number", number)
          .map((row, context) ->
              new Entry(row.getString("hash"), Columns.instant(row, "happened_at")))
          .findOne();
    });
  }

  /**
   * Does {@code signing} as the one process that makes the root of this number, all of it or
   * nothing.
   *
   * @return false if another process makes it
   */
  public boolean makeRoot(long number, Instant now, Runnable signing) {
    return jdbi.inTransaction(handle -> {
      int first =
          handle
              .createUpdate(
                  """
                  insert into access_log_root (root_number, signed_at) values (:number, :now)
                  on conflict do nothing
                  """)
              .bind("number", number)
              .bind("now", now)
              .execute();
      if (first == 1) {
        signing.run();
      }
      return first == 1;
    });
  }

  /** The number of the newest root, and when it was signed. */
  public record NewestRoot(long number, Instant signedAt) {}

  /** The newest root that this database knows of. */
  public Optional<NewestRoot> newestRoot() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select root_number, signed_at from access_log_root"
                    + " order by root_number desc limit 1")
            .map((row, context) ->
                new NewestRoot(row.getLong("root_number"), Columns.instant(row, "signed_at")))
            .findOne());
  }

  /**
   * Goes through every entry of every log, and tells what is not as it was written.
   *
   * @param latest when the newest entry may have been written
   * @return how many entries there are
   */
  public long check(Instant latest, Consumer<LogFinding> findings) {
    return jdbi.inTransaction(handle -> {
      locks.openToCount(handle);
      var checked = new ChainCheck(latest, findings);
      try (Stream<Link> links =
          handle
              .createQuery(
                  """
                  select l.*, h.entries as head_entries, h.hash as head_hash,
                         h.last_at as head_last_at
                  from access_log l
                  left join access_log_head h on h.citizen_id = l.citizen_id
                  order by l.citizen_id, l.entry_number
                  """)
              .setFetchSize(AT_ONCE)
              .map((row, context) -> link(row))
              .stream()) {
        links.forEach(link -> checked.next(link.row(), link.hash(), link.head()));
      }
      checked.end();
      handle
          .createQuery(
              """
              select h.* from access_log_head h
              where not exists (select 1 from access_log l where l.citizen_id = h.citizen_id)
              """)
          .map((row, context) -> AccessLogRepository.head(row))
          .forEach(checked::empty);
      handle.createQuery(WITHOUT_A_LOG).mapTo(UUID.class).forEach(checked::missing);
      return checked.entries();
    });
  }

  private record Link(AccessLogRow row, String hash, Optional<LogHead> head) {}

  private static Link link(ResultSet row) throws SQLException {
    var citizen = Columns.uuid(row, "citizen_id");
    var head = Columns.maybeText(row, "head_hash");
    return new Link(
        new AccessLogRow(
            citizen,
            row.getLong("entry_number"),
            Columns.uuid(row, "id"),
            Columns.instant(row, "happened_at"),
            row.getString("actor_kind"),
            Columns.uuid(row, "actor_id"),
            row.getString("actor_name"),
            row.getString("actor_organisation"),
            row.getString("topic"),
            row.getString("access_right"),
            row.getString("reason"),
            row.getBoolean("refused"),
            row.getString("opened_kind"),
            row.getObject("opened_id", UUID.class),
            row.getObject("tries", Integer.class),
            Columns.maybeInstant(row, "tries_from").orElse(null),
            row.getString("previous_hash")),
        row.getString("hash"),
        head.isPresent()
            ? Optional.of(
                new LogHead(
                    citizen,
                    row.getLong("head_entries"),
                    head.get(),
                    Columns.instant(row, "head_last_at")))
            : Optional.empty());
  }
}
