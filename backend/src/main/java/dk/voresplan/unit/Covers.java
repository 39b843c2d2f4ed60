package dk.voresplan.unit;

import dk.voresplan.access.Actor;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.unit.InvalidCover.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Who answers for whom while someone is away. A cover opens nothing by itself: the colleague
 * becomes a reader of a wish by opening it, and only in the teams that they are in themselves.
 */
@Singleton
public class Covers {
  private static final int MOST_YEARS = 1;

  private final CoverRepository repository;
  private final Clock clock;

  Covers(CoverRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** The others of the professional's unit, by name. */
  public List<UnitColleague> colleagues(Actor.Professional professional) {
    return repository.colleagues(professional.id());
  }

  /** The covers that are now or later, of the professional and for others, the next first. */
  public List<Cover> of(Actor.Professional professional) {
    return repository.of(professional.id(), today());
  }

  /**
   * Lets a colleague answer for the professional. To say the same again changes nothing.
   *
   * @throws InvalidCover if it cannot be; nothing changes then
   */
  public Cover begin(Actor.Professional professional, CoverDraft draft) {
    if (draft.from().isBefore(today()) || draft.from().isAfter(today().plusYears(MOST_YEARS))) {
      throw new InvalidCover(Problem.FROM);
    }
    if (draft.until().isBefore(draft.from())
        || draft.until().isAfter(draft.from().plusYears(MOST_YEARS))) {
      throw new InvalidCover(Problem.UNTIL);
    }
    return repository.begin(professional.id(), draft);
  }

  /**
   * Ends a cover at once, for the one who is away or the colleague.
   *
   * @throws CoverNotFound if it is not theirs, or has ended
   */
  public void end(Actor.Professional professional, CoverId id) {
    if (!repository.end(professional.id(), id, clock.instant(), today())) {
      throw new CoverNotFound();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), SpokenDates.ZONE);
  }
}
