package dk.voresplan.team;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That someone is away.
 *
 * @param from the first day away; already away when not said
 * @param until the last day away; nobody knows when not said
 * @param words what their organisation says of it, such as who answers meanwhile
 */
@Serdeable
public record Absence(Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> words) {
  private static final int DAYS_TOLD_BEFORE = 7;

  /** Whether they are away on {@code day}. */
  public boolean includes(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
  }

  /** Whether it is time to tell of it: while they are away, and in the week before. */
  public boolean isToldOn(LocalDate day) {
    return includes(day)
        || from.filter(day::isBefore)
            .filter(first -> !first.isAfter(day.plusDays(DAYS_TOLD_BEFORE)))
            .isPresent();
  }

  /** Whether it says when, and does not end before it begins. */
  public boolean isSometime() {
    return (from.isPresent() || until.isPresent())
        && from.filter(first -> until.filter(first::isAfter).isPresent()).isEmpty();
  }
}
