package dk.voresplan.portal.signin;

import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;

import dk.voresplan.portal.server.Incident;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.PlainPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Says why someone was not let in, that nothing is lost, and how to go on. */
final class ProblemPage {
  private static final String RETRY_SECONDS = "10";

  private ProblemPage() {}

  static void write(SignInProblem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = Languages.words(request);
    var key = "signIn." + problem.name().toLowerCase(Locale.ROOT);
    var title = words.say(key + ".title");
    var incident = Incident.noted("No sign-in: " + problem);
    response.setStatus(problem.httpStatus());
    if (problem.httpStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
    PlainPage.of(
            words,
            title,
            h1(title).withClass("title"),
            p(words.say(key + ".lead")).withClass("lead"),
            PlainPage.button("/login", "button--primary", Icon.LOG_IN, words.say("signIn.again")),
            div(
                    p(words.say("signIn.number")),
                    p(words.say("error.reference", Map.of("reference", incident.reference())))
                        .withClass("strong"))
                .withClass("card prose error-reference"))
        .write(response);
  }
}
