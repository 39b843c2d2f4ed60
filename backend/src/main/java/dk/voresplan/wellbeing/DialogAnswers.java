package dk.voresplan.wellbeing;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.WritePermit;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.ProfessionalId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stores the citizen's answers to how it goes. They are the citizen's alone until they choose who
 * of the team may see them. They are the citizen's alone again as soon as they choose otherwise.
 */
@Singleton
public class DialogAnswers {
  /** How many answers to one question are shown: a year, if it is answered each month. */
  public static final int SHOWN = 12;

  /** How old an answer can be that was given elsewhere. */
  public static final int MOST_YEARS_AGO = 20;

  private final DialogRows rows;
  private final Clock clock;

  DialogAnswers(DialogRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** The latest answers; none for a professional whom the citizen did not choose. */
  public Wellbeing of(Permit permit) {
    var actor = permit.actor();
    return new Wellbeing(
        rows.of(permit, actor instanceof Actor.Person, actor.key(), SHOWN).stream()
            .map(DialogRow::answer)
            .toList());
  }

  /**
   * Keeps an answer, in the place of an earlier one of the same day.
   *
   * @param answer of today, or of a day when it was answered elsewhere, on paper say
   * @throws NoSuchAnswerDay if that day is yet to come, or more than {@link #MOST_YEARS_AGO} years
   *     ago; nothing is kept then
   * @throws AccessRefused if the permit is not the citizen's own
   */
  public void answer(WritePermit permit, DialogAnswer answer) {
    if (permit.reason() != PermitReason.OWN_PLAN) {
      throw new AccessRefused();
    }
    var today = today();
    if (answer.answeredOn().isAfter(today)
        || answer.answeredOn().isBefore(today.minusYears(MOST_YEARS_AGO))) {
      throw new NoSuchAnswerDay();
    }
    int satisfaction = answer.satisfaction().value();
    rows.add(permit, answer.question(), answer.answeredOn(), satisfaction);
    rows.change(permit, answer.question(), answer.answeredOn(), satisfaction);
  }

  /** The day that an answer of now belongs to. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(SpokenDates.ZONE));
  }

  /** Who may see the answers: those chosen who are still in the team. */
  public Set<ProfessionalId> readers(Permit permit) {
    return rows.readers(permit).stream()
        .map(ProfessionalId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Lets exactly these see the answers; whoever of them is not in the team is left out. */
  public Set<ProfessionalId> share(WritePermit permit, Set<ProfessionalId> readers) {
    rows.beginSharing(permit);
    rows.holdSharing(permit);
    rows.removeReaders(permit);
    if (!readers.isEmpty()) {
      var chosen = readers.stream().map(ProfessionalId::value).toList();
      rows.addReaders(permit, chosen, clock.instant());
    }
    return readers(permit);
  }
}
