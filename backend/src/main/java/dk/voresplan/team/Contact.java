package dk.voresplan.team;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.plan.Source;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A member of the team around the citizen.
 *
 * @param id names the contact within the team
 * @param role what they are to the citizen, in plain words ("bostøtte", "din bror"), when known
 * @param area the area of life they help with; empty for relatives
 * @param coordinator whether they hold it together
 * @param relative whether they are close to the citizen and no professional
 * @param professional whom a wish can be shared with, when their own organisation named them
 * @param phone a number to call, as the source wrote it
 * @param hours when they can be reached, in words, when known
 * @param replyWorkingDays how many working days their unit promises an answer within, when it does
 * @param absences when they are away, also long past or ahead
 */
@Serdeable
public record Contact(
    String id,
    String name,
    Optional<String> role,
    Optional<LifeArea> area,
    boolean coordinator,
    boolean relative,
    Optional<UUID> professional,
    Optional<String> phone,
    Optional<String> hours,
    Optional<Integer> replyWorkingDays,
    List<Absence> absences,
    Source source) {
  /** The professional that a wish can be shared with, if there is one. */
  public Optional<ProfessionalId> professionalId() {
    return professional.map(ProfessionalId::new);
  }

  /** The same contact, whose unit promises an answer within so many working days, if it does. */
  Contact promising(Optional<Integer> workingDays) {
    return with(coordinator, professional, workingDays.or(() -> replyWorkingDays));
  }

  /** The same contact, who holds nothing together and with whom nothing can be shared. */
  Contact outOfReach() {
    return with(false, Optional.empty(), Optional.empty());
  }

  private Contact with(boolean holds, Optional<UUID> reached, Optional<Integer> workingDays) {
    return new Contact(
        id,
        name,
        role,
        area,
        holds,
        relative,
        reached,
        phone,
        hours,
        workingDays,
        absences,
        source);
  }

  /** The absence to tell of on {@code today}: one that is now, else the next of the coming week. */
  public Optional<Absence> absence(LocalDate today) {
    return absences.stream()
        .filter(absence -> absence.isToldOn(today))
        .min(
            Comparator.comparing((Absence absence) -> !absence.includes(today))
                .thenComparing(absence -> absence.from().orElse(today))
                .thenComparing(absence -> absence.until().orElse(LocalDate.MAX)));
  }
}
