package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;
import java.time.LocalDate;

/**
 * A time in which someone of a unit answers for a colleague, in the teams that both are in.
 *
 * @param from the first day
 * @param until the last day
 */
public record Cover(
    CoverId id,
    ProfessionalId away,
    String awayName,
    ProfessionalId colleague,
    String colleagueName,
    LocalDate from,
    LocalDate until) {
  /** Whether it is so on {@code day}. */
  public boolean includes(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
