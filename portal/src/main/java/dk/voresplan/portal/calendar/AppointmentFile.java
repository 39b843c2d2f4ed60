package dk.voresplan.portal.calendar;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.shell.CitizensFile;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /aftale/{id}.ics}: one appointment of the citizen who signed in, for their calendar. */
@Singleton
@WebServlet("/aftale/*")
final class AppointmentFile extends CitizensFile {
  private static final long serialVersionUID = 1L;
  private static final String ENDING = ".ics";

  private final transient AccessPolicy access;
  private final transient Calendars calendars;
  private final transient Clock clock;

  AppointmentFile(AccessPolicy access, Calendars calendars, Clock clock) {
    super(ENDING, CalendarFile.TYPE, CalendarFile.NAME);
    this.access = access;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The address of the file of this appointment. */
  static String address(Appointment appointment) {
    return "/aftale/" + appointment.id() + ENDING;
  }

  @Override
  protected String page(UUID id) {
    return "kalender/" + id;
  }

  @Override
  protected Optional<byte[]> content(Actor.Person citizen, UUID id, Words words) {
    return access
        .open(
            citizen,
            citizen.id(),
            Set.of(Topic.CALENDAR),
            permit -> calendars.of(permit).find(id.toString()))
        .map(appointment -> new CalendarFile(words, clock.instant()).of(appointment))
        .map(file -> file.getBytes(StandardCharsets.UTF_8));
  }
}
