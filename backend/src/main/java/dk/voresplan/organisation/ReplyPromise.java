package dk.voresplan.organisation;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;

/**
 * Reckons the day by which an answer is promised: working days, with weekends and Danish holidays
 * left out.
 */
@Singleton
public class ReplyPromise {
  /** The working days that a unit promises when it has not said so itself. */
  public static final int USUAL_WORKING_DAYS = 5;

  /** How many working days before the promised day the unit is reminded of it. */
  public static final int REMINDED_WORKING_DAYS = 2;

  private static final EnumSet<DayOfWeek> WEEKEND =
      EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final HolidayManager holidays =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));

  /** The last promised day of which the unit is reminded on {@code today}. */
  public LocalDate remindedFor(LocalDate today) {
    return dueOn(today, REMINDED_WORKING_DAYS);
  }

  /** The day that is {@code workingDays} working days after {@code from}. */
  public LocalDate dueOn(LocalDate from, int workingDays) {
    var day = from;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (!WEEKEND.contains(day.getDayOfWeek()) && !holidays.isHoliday(day)) {
        left--;
      }
    }
    return day;
  }
}
