package dk.voresplan.portal.calendar;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.PathId;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /aftale/{id}.ics}: one appointment of the citizen who signed in, for their calendar. */
@Singleton
@WebServlet("/aftale/*")
final class AppointmentFile extends HttpServlet {
  private static final String ENDING = ".ics";

  private final transient AccessPolicy access;
  private final transient Calendars calendars;
  private final transient Clock clock;

  AppointmentFile(AccessPolicy access, Calendars calendars, Clock clock) {
    this.access = access;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The address of the file of this appointment. */
  static String address(Appointment appointment) {
    return "/aftale/" + appointment.id() + ENDING;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var id = id(request.getPathInfo());
    var signedIn = SignedIn.of(request);
    if (id.isPresent() && signedIn.isEmpty()) {
      response.sendRedirect("/login?to=/kalender/" + id.get());
      return;
    }
    var appointment = id.flatMap(known -> signedIn.flatMap(person -> find(person.actor(), known)));
    if (appointment.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    CalendarFile.write(
        new CalendarFile(Languages.words(request), clock.instant()).of(appointment.get()),
        response);
  }

  private Optional<Appointment> find(Actor actor, UUID id) {
    return actor instanceof Actor.Person citizen
        ? access.open(
            citizen,
            citizen.id(),
            Right.SEE,
            Set.of(Topic.CALENDAR),
            permit -> calendars.of(permit).find(id.toString()))
        : Optional.empty();
  }

  private static Optional<UUID> id(@Nullable String path) {
    return path != null && path.startsWith("/") && path.endsWith(ENDING)
        ? PathId.read(path.substring(1, path.length() - ENDING.length()))
        : Optional.empty();
  }
}
