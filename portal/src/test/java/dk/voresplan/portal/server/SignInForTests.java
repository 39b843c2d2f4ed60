package dk.voresplan.portal.server;

import dk.voresplan.access.Actor;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.person.CitizenId;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Signs in someone unknown, as a citizen or, with {@code ?as=professional}, as a professional. */
@Singleton
@Requires(env = "sign-in-for-tests")
@WebServlet("/sign-in-for-tests")
final class SignInForTests extends HttpServlet {
  record Someone(Actor actor) implements SignedIn {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var id = UUID.randomUUID();
    Actor someone =
        "professional".equals(request.getParameter("as"))
            ? new Actor.Professional(new ProfessionalId(id), "Mette Krogh", "Skanderborg Kommune")
            : new Actor.Person(new CitizenId(id), "Maja Lund");
    request.getSession(true).setAttribute(SignedIn.ATTRIBUTE, new Someone(someone));
    response.sendRedirect("/");
  }
}
