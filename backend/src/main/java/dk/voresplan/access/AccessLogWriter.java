package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the access log of citizens. A writer locks the citizen's head until its transaction
 * ends. So entries have one order, and a transaction that is rolled back leaves no gap.
 * docs/decisions/016-the-logs-chain.md
 */
@Singleton
class AccessLogWriter {
  private final LogAppendRows log;
  private final RefusedTries tries;
  private final Transactions transactions;
  private final Clock clock;

  AccessLogWriter(LogAppendRows log, RefusedTries tries, Transactions transactions, Clock clock) {
    this.log = log;
    this.tries = tries;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Writes what the permits were used for. */
  void used(Collection<? extends Permit> permits) {
    var uses = permits.stream().flatMap(Permit::uses).toList();
    if (append(uses) < uses.size()) {
      throw new AccessRefused();
    }
  }

  /**
   * Writes the first tries of an hour, and counts the others. Nothing is written for a citizen who
   * does not exist, and nobody is told the difference.
   *
   * @return how many entries were written
   */
  int refused(Actor actor, Collection<CitizenId> citizens, Right right, Set<Topic> topics) {
    var uses =
        citizens.stream()
            .distinct()
            .flatMap(citizen ->
                topics.stream()
                    .sorted()
                    .map(topic -> new AccessLogUse(actor, citizen, right, topic, null, null, null)))
            .toList();
    return append(tries.firsts(uses, clock.instant(), transactions.current()));
  }

  /**
   * Appends one entry for all tries of an hour that has ended, if there were more than are told.
   *
   * @return how many entries were appended
   */
  int tell(RefusedTries.Hour hour) {
    return append(tries.take(hour, transactions.current()).stream().toList());
  }

  private int append(List<AccessLogUse> uses) {
    if (uses.isEmpty()) {
      return 0;
    }
    var now = clock.instant();
    var permits = PartPermit.ofLogs(citizens(uses), transactions.current());
    var heads = heads(permits, now);
    var rows = new ArrayList<AccessLogRow>();
    for (var use : uses) {
      var head = heads.get(use.citizen().value());
      if (head != null) {
        var row = use.after(head, now);
        rows.add(row);
        heads.put(head.citizen(), head.after(row));
      }
    }
    if (heads.isEmpty()) {
      return 0;
    }
    int written = append(permits, new Columns<>(rows));
    move(permits, new Columns<>(List.copyOf(heads.values())));
    return written;
  }

  private int append(Permits permits, Columns<AccessLogRow> rows) {
    return log.append(
        permits,
        permits.citizens(),
        rows.of(AccessLogRow::citizen),
        rows.of(AccessLogRow::number),
        rows.of(AccessLogRow::id),
        rows.of(AccessLogRow::at),
        rows.of(AccessLogRow::actorKind),
        rows.of(AccessLogRow::actor),
        rows.of(AccessLogRow::actorName),
        rows.maybe(AccessLogRow::organisation),
        rows.of(AccessLogRow::topic),
        rows.of(AccessLogRow::right),
        rows.maybe(AccessLogRow::reason),
        rows.of(AccessLogRow::refused),
        rows.maybe(AccessLogRow::openedKind),
        rows.maybe(AccessLogRow::openedId),
        rows.maybe(AccessLogRow::tries),
        rows.maybe(AccessLogRow::triesFrom),
        rows.of(AccessLogRow::previousHash),
        rows.of(AccessLogRow::hash));
  }

  private void move(Permits permits, Columns<LogHead> heads) {
    log.move(
        permits,
        permits.citizens(),
        heads.of(LogHead::citizen),
        heads.of(LogHead::entries),
        heads.of(LogHead::hash),
        heads.of(LogHead::at));
  }

  /** The same rows by column, as one statement takes them. */
  private record Columns<R>(List<R> rows) {
    String[] of(Function<R, Object> column) {
      return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
    }

    /** A column that may have none. */
    @Nullable String[] maybe(Function<R, @Nullable Object> column) {
      var texts = new @Nullable String[rows.size()];
      for (int i = 0; i < texts.length; i++) {
        var value = column.apply(rows.get(i));
        texts[i] = value == null ? null : value.toString();
      }
      return texts;
    }
  }

  /** Whose logs are written, in the one order in which everybody holds their heads. */
  private static List<CitizenId> citizens(List<AccessLogUse> uses) {
    return uses.stream()
        .map(AccessLogUse::citizen)
        .distinct()
        .sorted(Comparator.comparing(it -> it.value().toString()))
        .toList();
  }

  /** The heads, held until the transaction ends; a citizen's first entry makes theirs. */
  private Map<UUID, LogHead> heads(Permits permits, Instant now) {
    var heads = log.held(permits, permits.citizens());
    if (heads.size() < permits.citizens().size()) {
      log.begin(permits, permits.citizens(), LogHead.NOTHING_BEFORE, now);
      heads = log.held(permits, permits.citizens());
    }
    return heads.stream()
        .collect(
            Collectors.toMap(
                LogHead::citizen, head -> head, (one, other) -> other, LinkedHashMap::new));
  }
}
