package dk.voresplan.portal.shell;

import static dk.voresplan.portal.shell.PlainPage.icon;
import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.server.ContentPolicy;
import j2html.tags.DomContent;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Shows what one sees without a net: the numbers to ring, in every language. The page is fetched
 * long before anyone knows who will read it.
 */
@Singleton
@WebServlet({"/offline", "/offline-stub.html"})
final class OfflinePage extends HttpServlet {
  private final transient PlainPage page;

  OfflinePage(HelpLines lines) {
    var words = Messages.in(Messages.languages().getFirst());
    page =
        new PlainPage(
            words,
            words.say("offline.title"),
            List.of(PlainPage.brand(words)),
            Messages.languages().stream()
                .map(Messages::in)
                .map(language -> inLanguage(language, lines))
                .toList());
  }

  private static DomContent inLanguage(Words words, HelpLines lines) {
    return section(
            h1(words.say("offline.title")).withClass("title"),
            p(icon(Icon.WIFI_OFF), span(words.say("offline.lead"))).withClass("note"),
            a(icon(Icon.REFRESH_CW), text(words.say("offline.retry")))
                .withHref("")
                .withClasses("button", "button--primary"),
            h2(words.say("help.title")).withClass("section"),
            div(lines.cards(words, Optional.empty())))
        .withLang(words.locale().getLanguage());
  }

  /** The whole document. */
  String render() {
    return page.render();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page.write(response);
    response.setHeader("Content-Security-Policy", ContentPolicy.FRAMED);
  }
}
