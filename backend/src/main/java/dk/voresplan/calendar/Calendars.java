package dk.voresplan.calendar;

import dk.voresplan.access.Permit;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The calendars of citizens. */
@Singleton
public class Calendars {
  private final CalendarRepository repository;
  private final Clock clock;

  Calendars(CalendarRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * The citizen's calendar as it is now; empty, never absent. What was moved says from when.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing the calendar
   */
  public Calendar of(Permit permit) {
    return repository.of(permit);
  }

  /**
   * Lets a newly merged calendar take the place of the one before, which is returned, and keeps
   * what changed for the citizen: an appointment that has another time now was moved.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for contributing to the calendar
   */
  public Calendar replace(Permit permit, Calendar calendar) {
    var before = repository.replace(permit, calendar);
    var changed =
        calendar.appointments().stream()
            .filter(appointment ->
                before.find(appointment.id()).filter(appointment::differsFrom).isPresent())
            .toList();
    repository.changed(permit, changed, clock.instant());
    for (var appointment : changed) {
      before
          .find(appointment.id())
          .map(Appointment::start)
          .filter(start -> !start.equals(appointment.start()))
          .ifPresent(start -> repository.moved(permit, appointment, start));
    }
    return before;
  }
}
