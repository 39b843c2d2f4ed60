package dk.voresplan.unit;

import dk.voresplan.access.Actor;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.UnitId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What leaders decide and see of their units. Who leads is asked at each call, and what they see
 * has no person in it. docs/decisions/013-the-units-inbox.md
 */
@Singleton
public class LedUnits {
  /** The fewest working days that a unit can promise an answer within. */
  public static final int FEWEST_WORKING_DAYS = 1;

  /** The most working days that a unit can promise an answer within. */
  public static final int MOST_WORKING_DAYS = 20;

  private static final int MONTHS = 12;

  private final LedUnitRepository repository;
  private final List<LeaderConfiguration> leaders;
  private final Clock clock;

  LedUnits(LedUnitRepository repository, List<LeaderConfiguration> leaders, Clock clock) {
    this.repository = repository;
    this.leaders = List.copyOf(leaders);
    this.clock = clock;
  }

  /** The units that the professional leads, by name; most lead none. */
  public List<LedUnit> of(Actor.Professional professional) {
    return leaders.isEmpty() ? List.of() : repository.ledBy(professional.id(), leaders);
  }

  /**
   * The unit, if the professional leads it.
   *
   * @throws UnitNotFound if they do not
   */
  public LedUnit find(Actor.Professional professional, UnitId id) {
    return of(professional).stream()
        .filter(unit -> unit.id().equals(id))
        .findFirst()
        .orElseThrow(UnitNotFound::new);
  }

  /**
   * Promises an answer within so many working days from now on. What is promised already keeps its
   * day.
   *
   * @param seen the working days that the leader read there
   * @throws UnitNotFound if the professional does not lead it
   * @throws InvalidPromise if it is not 1 to 20 working days; nothing changes then
   * @throws PromiseChanged if another leader promised something else meanwhile
   */
  public LedUnit promise(Actor.Professional professional, UnitId id, int seen, int workingDays) {
    find(professional, id);
    if (workingDays < FEWEST_WORKING_DAYS || workingDays > MOST_WORKING_DAYS) {
      throw new InvalidPromise();
    }
    if (!repository.promise(id, seen, workingDays)) {
      throw new PromiseChanged();
    }
    return find(professional, id);
  }

  /**
   * How it went with the wishes of the last twelve months, the newest first.
   *
   * @throws UnitNotFound if the professional does not lead it
   */
  public List<UnitMonth> overview(Actor.Professional professional, UnitId id) {
    find(professional, id);
    var today = LocalDate.ofInstant(clock.instant(), SpokenDates.ZONE);
    var first = YearMonth.from(today).minusMonths(MONTHS - 1L);
    return repository
        .months(
            id, first.atDay(1).atStartOfDay(SpokenDates.ZONE).toInstant(), today, clock.instant())
        .stream()
        .map(UnitMonth::of)
        .toList();
  }
}
