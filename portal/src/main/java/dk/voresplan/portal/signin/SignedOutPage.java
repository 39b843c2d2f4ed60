package dk.voresplan.portal.signin;

import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;

import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.OpenSessions;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.PlainPage;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where open pages are led when their session ends: says so, that nothing is lost, and the way on.
 */
@Singleton
@WebServlet(OpenSessions.GOODBYE)
final class SignedOutPage extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = Languages.words(request);
    var title = words.say("signedOut.title");
    PlainPage.of(
            words,
            title,
            h1(title).withClass("title"),
            p(words.say("signedOut.lead")).withClass("lead"),
            PlainPage.button(
                "/login", "button--primary", Icon.LOG_IN, words.say("signedOut.again")))
        .write(response);
  }
}
