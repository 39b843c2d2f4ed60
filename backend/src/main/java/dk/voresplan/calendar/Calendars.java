package dk.voresplan.calendar;

import dk.voresplan.access.Permit;
import jakarta.inject.Singleton;

/** The calendars of citizens. */
@Singleton
public class Calendars {
  private final CalendarRepository repository;

  Calendars(CalendarRepository repository) {
    this.repository = repository;
  }

  /**
   * The citizen's calendar as it is now; empty, never absent.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing the calendar
   */
  public Calendar of(Permit permit) {
    return repository.of(permit);
  }

  /**
   * Lets a newly merged calendar take the place of the one before, which is returned.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for contributing to the calendar
   */
  public Calendar replace(Permit permit, Calendar calendar) {
    return repository.replace(permit, calendar);
  }
}
