package dk.voresplan.portal.server;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Identities;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.person.CitizenId;
import dk.voresplan.person.CprNumber;
import dk.voresplan.session.Device;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signs in someone unknown, as a citizen or, with {@code ?as=professional}, as a professional; with
 * {@code ?cpr=} or {@code ?employee=} someone who is known.
 */
@Singleton
@Requires(env = "sign-in-for-tests")
@WebServlet("/sign-in-for-tests")
final class SignInForTests extends HttpServlet {
  static final String ORGANISATION = "999000000000011";

  private static volatile @Nullable Actor last;

  private final transient Identities identities;

  SignInForTests(Identities identities) {
    this.identities = identities;
  }

  record Someone(Actor actor, Device device) implements SignedIn {}

  /** Who signed in last. */
  static Actor last() {
    return Objects.requireNonNull(last);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var someone = actor(request);
    last = someone;
    var device = Device.of(request.getHeader("User-Agent"));
    request.getSession(true).setAttribute(SignedIn.ATTRIBUTE, new Someone(someone, device));
    response.sendRedirect("/");
  }

  private Actor actor(HttpServletRequest request) {
    var cpr = request.getParameter("cpr");
    var employee = request.getParameter("employee");
    var id = UUID.randomUUID();
    if (cpr != null) {
      return identities.person(new CprNumber(cpr), "Nogen Test");
    }
    if (employee != null) {
      var organisation =
          Objects.requireNonNullElse(request.getParameter("organisation"), ORGANISATION);
      return identities.professional(organisation, employee, "Nogen Test").orElseThrow();
    }
    return "professional".equals(request.getParameter("as"))
        ? new Actor.Professional(new ProfessionalId(id), "Mette Krogh", "Skanderborg Kommune")
        : new Actor.Person(new CitizenId(id), "Maja Lund");
  }
}
