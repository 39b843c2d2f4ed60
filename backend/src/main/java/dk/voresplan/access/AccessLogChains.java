package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Database;
import dk.voresplan.storage.RowLocks;
import dk.voresplan.storage.Transactions;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads all citizens' access logs as chains of hashes. It gives out hashes and numbers, and nothing
 * of what anyone did. docs/decisions/016-the-logs-chain.md
 */
@Singleton
public class AccessLogChains {
  private static final int AT_ONCE = 1_000;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final LogChainRows logs;
  private final LogEntryRows entries;
  private final LogRootRows roots;
  private final Transactions transactions;
  private final RowLocks locks;
  private final Database database;

  AccessLogChains(
      LogChainRows logs,
      LogEntryRows entries,
      LogRootRows roots,
      Transactions transactions,
      RowLocks locks,
      Database database) {
    this.logs = logs;
    this.entries = entries;
    this.roots = roots;
    this.transactions = transactions;
    this.locks = locks;
    this.database = database;
  }

  /**
   * Returns what the database calls itself. A copy that was restored into another PostgreSQL
   * installation has another name. So has a copy in a database of its own beside the first.
   */
  public String database() {
    return transactions.inOne(database::name);
  }

  /** Does {@code work} on the logs as they are at one moment, while others go on writing. */
  public <T> T asOfNow(Supplier<T> work) {
    return transactions.asOfNow(work);
  }

  /** Shows each head, in the order of the citizens' ids, and keeps a page of them in memory. */
  public void heads(Consumer<LogHead> each) {
    var _ =
        transactions.inOne(() -> {
          var after = BEFORE_ALL;
          for (var page = logs.heads(after, AT_ONCE);
              !page.isEmpty();
              page = logs.heads(after, AT_ONCE)) {
            page.forEach(each);
            after = page.getLast().citizen();
          }
          return each;
        });
  }

  /** What one entry hashes to, and when it was written. */
  @Introspected
  public record Entry(String hash, Instant at) {}

  /** One entry, if it is there. */
  public Optional<Entry> entry(UUID citizen, long number) {
    return transactions.inOne(() -> {
      locks.openToCount();
      return entries.entry(
          PartPermit.ofLog(new CitizenId(citizen), transactions.current()), number);
    });
  }

  /**
   * Does {@code signing} as the one process that makes the root of this number, all of it or
   * nothing.
   *
   * @return false if another process makes it
   */
  public boolean makeRoot(long number, Instant now, Runnable signing) {
    return transactions.inOne(() -> {
      boolean first = roots.add(number, now) == 1;
      if (first) {
        signing.run();
      }
      return first;
    });
  }

  /** The number of the newest root, and when it was signed. */
  @Introspected
  public record NewestRoot(long number, Instant signedAt) {}

  /** The newest root that this database knows of. */
  public Optional<NewestRoot> newestRoot() {
    return transactions.inOne(roots::newest);
  }

  /**
   * Goes through every entry of every log, and tells what is not as it was written.
   *
   * @param latest when the newest entry may have been written
   * @return how many entries there are
   */
  public long check(Instant latest, Consumer<LogFinding> findings) {
    return asOfNow(() -> {
      locks.openToCount();
      var checked = new ChainCheck(latest, findings);
      eachLink(link -> checked.next(link.row(), link.hash(), link.head()));
      checked.end();
      for (var empty : logs.empty()) {
        empty.head().ifPresent(checked::empty);
        if (empty.stored()) {
          checked.missing(empty.citizenId());
        }
      }
      return checked.entries();
    });
  }

  private void eachLink(Consumer<LogLink> each) {
    var page = logs.links(BEFORE_ALL, Long.MIN_VALUE, AT_ONCE);
    while (!page.isEmpty()) {
      page.forEach(each);
      var last = page.getLast();
      page = logs.links(last.citizenId(), last.entryNumber(), AT_ONCE);
    }
  }
}
