package dk.voresplan.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows one citizen's chain after the other, entry by entry. */
final class ChainCheck {
  private final Instant latest;
  private final Consumer<LogFinding> findings;
  private @Nullable UUID citizen;
  private long number;
  private long entries;
  private String hash = LogHead.NOTHING_BEFORE;
  private Instant at = Instant.MIN;
  private Optional<LogHead> head = Optional.empty();

  ChainCheck(Instant latest, Consumer<LogFinding> findings) {
    this.latest = latest;
    this.findings = findings;
  }

  /** The next entry, by citizen and then by number. */
  void next(AccessLogRow row, String written, Optional<LogHead> of) {
    if (!row.citizen().equals(citizen)) {
      end();
      citizen = row.citizen();
      number = 0;
      hash = LogHead.NOTHING_BEFORE;
      at = Instant.MIN;
      head = of;
    }
    if (row.number() != number + 1) {
      found(row.citizen(), "entry %d comes after entry %d".formatted(row.number(), number));
    }
    if (!row.previousHash().equals(hash)) {
      found(row.citizen(), "entry %d does not follow the one before".formatted(row.number()));
    }
    if (!row.hash().equals(written)) {
      found(row.citizen(), "entry %d is not as it was written".formatted(row.number()));
    }
    if (row.at().isBefore(at)) {
      found(row.citizen(), "entry %d is dated before the one before".formatted(row.number()));
    }
    if (row.at().isAfter(latest)) {
      found(row.citizen(), "entry %d is dated after now".formatted(row.number()));
    }
    number = row.number();
    hash = written;
    at = row.at();
    entries++;
  }

  long entries() {
    return entries;
  }

  /** After the last entry of a citizen. */
  void end() {
    if (citizen == null) {
      return;
    }
    if (head.isEmpty()) {
      found(citizen, "the log has no head");
    } else if (head.get().entries() != number || !head.get().hash().equals(hash)) {
      found(
          citizen,
          "the log ends at entry %d, and its head is at %d"
              .formatted(number, head.get().entries()));
    } else if (!head.get().at().equals(at)) {
      found(citizen, "the head says another time than entry %d".formatted(number));
    }
  }

  /** A head whose log has no entries. */
  void empty(LogHead alone) {
    if (alone.entries() != 0 || !alone.hash().equals(LogHead.NOTHING_BEFORE)) {
      found(alone.citizen(), "all %d entries are gone".formatted(alone.entries()));
    }
  }

  /** Someone about whom something is stored, and who has no entries. */
  void missing(UUID whose) {
    found(whose, "something is stored, and nothing tells who wrote it");
  }

  private void found(UUID whose, String what) {
    findings.accept(new LogFinding("citizen " + whose, what));
  }
}
