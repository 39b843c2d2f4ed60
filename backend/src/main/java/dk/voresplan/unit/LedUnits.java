package dk.voresplan.unit;

import dk.voresplan.access.Actor;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.storage.RowLocks;
import dk.voresplan.storage.Transactions;
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

  private final LedUnitRows rows;
  private final MonthRows months;
  private final Transactions transactions;
  private final RowLocks locks;
  private final List<LeaderConfiguration> leaders;
  private final Clock clock;

  LedUnits(
      LedUnitRows rows,
      MonthRows months,
      Transactions transactions,
      RowLocks locks,
      List<LeaderConfiguration> leaders,
      Clock clock) {
    this.rows = rows;
    this.months = months;
    this.transactions = transactions;
    this.locks = locks;
    this.leaders = List.copyOf(leaders);
    this.clock = clock;
  }

  /** The units that the professional leads, by name; most lead none. */
  public List<LedUnit> of(Actor.Professional professional) {
    if (leaders.isEmpty()) {
      return List.of();
    }
    var units = leaders.stream().map(LeaderConfiguration::unit).distinct().toList();
    return rows.called(professional.key(), units).stream()
        .filter(unit -> leaders.stream().anyMatch(unit::isLedBy))
        .map(LedUnitRow::unit)
        .toList();
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
    if (rows.promise(id.value(), seen, workingDays) == 0) {
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
    var from = first.atDay(1).atStartOfDay(SpokenDates.ZONE).toInstant();
    var now = clock.instant();
    return transactions
        .inOne(() -> {
          locks.openToCount();
          return months.of(id.value(), from, today, now);
        })
        .stream()
        .map(MonthRow::numbers)
        .map(UnitMonth::of)
        .toList();
  }
}
