package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Appends to the access log of citizens, and reads one. Whoever appends holds the citizen's head
 * until the transaction ends, so that entries have one order and a transaction that is rolled back
 * leaves no gap. docs/decisions/016-the-logs-chain.md
 */
@Singleton
class AccessLogRepository {
  private static final String INSERT =
      """
      insert into access_log (citizen_id, entry_number, id, happened_at, actor_kind, actor_id,
                              actor_name, actor_organisation, topic, access_right, reason, refused,
                              opened_kind, opened_id, tries, tries_from, previous_hash, hash)
      values (:citizen, :number, :id, :at, :actorKind, :actor, :actorName, :organisation, :topic,
              :right, :reason, :refused, :openedKind, cast(:openedId as uuid), :tries,
              cast(:triesFrom as timestamp with time zone), :previousHash, :hash)
      """;

  private final RefusedTries tries;
  private final Clock clock;

  AccessLogRepository(RefusedTries tries, Clock clock) {
    this.tries = tries;
    this.clock = clock;
  }

  /** Writes what the permits were used for. */
  void used(Handle handle, Collection<Permit> permits) {
    var uses = permits.stream().flatMap(Permit::uses).toList();
    if (append(handle, uses) < uses.size()) {
      throw new AccessRefused();
    }
  }

  /**
   * Writes the first tries of an hour, and counts the others. Nothing is written for a citizen who
   * does not exist, and nobody is told the difference.
   */
  void refused(
      Handle handle, Actor actor, Collection<CitizenId> citizens, Right right, Set<Topic> topics) {
    var uses =
        citizens.stream()
            .distinct()
            .flatMap(citizen ->
                topics.stream()
                    .sorted()
                    .map(topic -> new AccessLogUse(actor, citizen, right, topic, null, null, null)))
            .toList();
    append(handle, tries.firsts(handle, uses, clock.instant()));
  }

  /**
   * Appends one entry for all tries of an hour that has ended, if there were more than are told.
   */
  void tell(Handle handle, RefusedTries.Hour hour) {
    append(handle, tries.take(handle, hour).stream().toList());
  }

  private int append(Handle handle, List<AccessLogUse> uses) {
    if (uses.isEmpty()) {
      return 0;
    }
    var now = clock.instant();
    var heads = heads(handle, uses, now);
    var rows = handle.prepareBatch(INSERT);
    for (var use : uses) {
      var head = heads.get(use.citizen().value());
      if (head != null) {
        var row = use.after(head, now);
        bind(rows, row).add();
        heads.put(head.citizen(), head.after(row));
      }
    }
    if (heads.isEmpty()) {
      return 0;
    }
    int written = rows.execute().length;
    var moved =
        handle.prepareBatch(
            """
            update access_log_head set entries = :entries, hash = :hash, last_at = :at
            where citizen_id = :citizen
            """);
    heads
        .values()
        .forEach(head ->
            moved
                .bind("entries", head.entries())
                .bind("hash", head.hash())
                .bind("at", head.at())
                .bind("citizen", head.citizen())
                .add());
    moved.execute();
    return written;
  }

  private static PreparedBatch bind(PreparedBatch rows, AccessLogRow row) {
    return rows.bind("citizen", row.citizen())
        .bind("number", row.number())
        .bind("id", row.id())
        .bind("at", row.at())
        .bind("actorKind", row.actorKind())
        .bind("actor", row.actor())
        .bind("actorName", row.actorName())
        .bind("organisation", row.organisation())
        .bind("topic", row.topic())
        .bind("right", row.right())
        .bind("reason", row.reason())
        .bind("refused", row.refused())
        .bind("openedKind", row.openedKind())
        .bindByType("openedId", row.openedId(), UUID.class)
        .bindByType("tries", row.tries(), Integer.class)
        .bindByType("triesFrom", row.triesFrom(), Instant.class)
        .bind("previousHash", row.previousHash())
        .bind("hash", row.hash());
  }

  /** The heads, held until the transaction ends; a citizen's first entry makes theirs. */
  private static Map<UUID, LogHead> heads(Handle handle, List<AccessLogUse> uses, Instant now) {
    var citizens = new TreeSet<String>();
    uses.forEach(use -> citizens.add(use.citizen().value().toString()));
    var ids = citizens.stream().map(UUID::fromString).toList();
    var heads = held(handle, ids);
    if (heads.size() < ids.size()) {
      handle
          .createUpdate(
              """
              insert into access_log_head (citizen_id, entries, hash, last_at)
              select citizen_id, 0, :nothing, :now from person where citizen_id in (<citizens>)
              on conflict do nothing
              """)
          .bind("nothing", LogHead.NOTHING_BEFORE)
          .bind("now", now)
          .bindList("citizens", ids)
          .execute();
      return held(handle, ids);
    }
    return heads;
  }

  /** A head is as late as the newest root too, so that what follows is not dated before that. */
  private static Map<UUID, LogHead> held(Handle handle, List<UUID> citizens) {
    return handle
        .createQuery(
            """
            select citizen_id, entries, hash,
                   greatest(last_at, coalesce(
                     (select signed_at from access_log_root order by root_number desc limit 1),
                     last_at)) as last_at
            from access_log_head
            where citizen_id in (<citizens>)
            order by citizen_id
            <lock>
            """)
        .bindList("citizens", citizens)
        .map((row, context) -> head(row))
        .stream()
        .collect(
            Collectors.toMap(
                LogHead::citizen, head -> head, (one, other) -> other, LinkedHashMap::new));
  }

  static LogHead head(ResultSet row) throws SQLException {
    return new LogHead(
        Columns.uuid(row, "citizen_id"),
        row.getLong("entries"),
        row.getString("hash"),
        Columns.instant(row, "last_at"));
  }

  /**
   * The same use in the same minute is one entry; one actor's refused tries of a Danish day are
   * one, and so are a calendar program's readings: whoever asks again and again hides nothing.
   */
  List<AccessLogEntry> byOthers(Permit permit, Instant before, int limit) {
    return permit
        .ownRows()
        .createQuery(
            """
            select max(entry_number) as entry_number, max(happened_at) as newest, actor_kind,
                   actor_id, max(actor_name) as actor_name,
                   max(actor_organisation) as actor_organisation, topic,
                   max(access_right) as access_right, reason, refused, opened_kind, opened_id,
                   tries, tries_from
            from (
              select entry_number, happened_at, actor_kind, actor_id, actor_name,
                     actor_organisation, topic, access_right, reason, refused, opened_kind,
                     opened_id, tries, tries_from,
                     case when refused then '' else access_right end as right_used,
                     extract(year from danish_time) * 10000 + extract(month from danish_time) * 100
                       + extract(day from danish_time) as danish_day,
                     case when refused or actor_kind = 'SUBSCRIPTION' then 0
                          else extract(hour from danish_time) * 60
                            + extract(minute from danish_time) end as danish_minute
              from (
                select access_log.*, happened_at at time zone 'Europe/Copenhagen' as danish_time
                from access_log
                where citizen_id = :citizen and actor_id <> :citizen and happened_at <= :before
              ) by_others
            ) alike
            group by actor_kind, actor_id, topic, right_used, reason, refused, opened_kind,
                     opened_id, tries, tries_from, danish_day, danish_minute
            order by newest desc, actor_id, topic, entry_number
            limit :limit
            """)
        .bind("citizen", permit.citizen().value())
        .bind("before", before)
        .bind("limit", limit)
        .map((row, context) -> entry(row, "newest"))
        .list();
  }

  /** One entry as it was written. */
  Optional<AccessLogEntry> find(Permit permit, long number) {
    return permit
        .ownRows()
        .createQuery(
            """
            select * from access_log
            where citizen_id = :citizen and entry_number = :number and actor_id <> :citizen
            """)
        .bind("citizen", permit.citizen().value())
        .bind("number", number)
        .map((row, context) -> entry(row, "happened_at"))
        .findOne();
  }

  /** What others did, and the citizen's own use if asked for, as it was written, oldest first. */
  List<AccessLogEntry> asWritten(Permit permit, long after, int limit, boolean ownToo) {
    return permit
        .ownRows()
        .createQuery(
            """
            select * from access_log
            where citizen_id = :citizen and entry_number > :after
              and (:ownToo or actor_id <> :citizen)
            order by entry_number
            limit :limit
            """)
        .bind("citizen", permit.citizen().value())
        .bind("after", after)
        .bind("ownToo", ownToo)
        .bind("limit", limit)
        .map((row, context) -> entry(row, "happened_at"))
        .list();
  }

  private static AccessLogEntry entry(ResultSet row, String at) throws SQLException {
    var opened = Columns.maybeUuid(row, "opened_id");
    return new AccessLogEntry(
        row.getLong("entry_number"),
        Columns.instant(row, at),
        Actor.Kind.valueOf(row.getString("actor_kind")),
        Columns.uuid(row, "actor_id"),
        row.getString("actor_name"),
        Columns.maybeText(row, "actor_organisation"),
        Topic.valueOf(row.getString("topic")),
        Right.valueOf(row.getString("access_right")),
        Columns.maybeText(row, "reason").map(Reason::valueOf),
        row.getBoolean("refused"),
        opened.isPresent()
            ? Optional.of(
                new Opened(Opened.Kind.valueOf(row.getString("opened_kind")), opened.get()))
            : Optional.empty(),
        tries(row),
        Optional.empty());
  }

  private static Optional<RepeatedTries> tries(ResultSet row) throws SQLException {
    int times = row.getInt("tries");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new RepeatedTries(times, Columns.instant(row, "tries_from")));
  }
}
