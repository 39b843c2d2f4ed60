package dk.voresplan.portal.shell;

import static dk.voresplan.portal.shell.PlainPage.icon;
import static j2html.TagCreator.a;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.SignedIn;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Help now: whom to ring, from every page, before sign-in and without a session. */
@Singleton
@WebServlet("/hjaelp")
final class HelpPage extends HttpServlet {
  private final transient HelpLines lines;
  private final transient Clock clock;

  HelpPage(HelpLines lines, Clock clock) {
    this.lines = lines;
    this.clock = clock.withZone(SpokenDates.ZONE);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = Languages.words(request);
    var back = SignedIn.of(request).map(SignedIn::home).orElse("/");
    new PlainPage(
            words,
            words.say("help.title"),
            List.of(
                a(icon(Icon.ARROW_LEFT), text(words.say("page.back")))
                    .withHref(back)
                    .withClass("back")),
            List.of(
                h1(words.say("help.title")).withClass("title"),
                p(words.say("help.lead")).withClass("lead"),
                lines.cards(words, Optional.of(LocalDateTime.now(clock))),
                p(icon(Icon.WIFI_OFF), span(words.say("help.worksOffline"))).withClass("note")))
        .write(response);
  }
}
