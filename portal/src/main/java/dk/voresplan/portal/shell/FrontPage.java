package dk.voresplan.portal.shell;

import static dk.voresplan.portal.shell.PlainPage.icon;
import static j2html.TagCreator.a;
import static j2html.TagCreator.br;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.SignedIn;
import j2html.tags.DomContent;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** What one sees before sign-in: what this is, where to sign in, and help now. */
@Singleton
@WebServlet("")
final class FrontPage extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var signedIn = SignedIn.of(request);
    if (signedIn.isPresent()) {
      response.sendRedirect(signedIn.get().home());
      return;
    }
    var words = Languages.words(request);
    new PlainPage(words, words.say("front.title"), top(words), content(words)).write(response);
  }

  private static List<DomContent> top(Words words) {
    return List.of(
        PlainPage.brand(words),
        PlainPage.links(
            a(icon(Icon.LANGUAGES), text(words.say("language.name")))
                .withHref("/sprog?til=/")
                .withClass("pill"),
            PlainPage.help(words)));
  }

  private static List<DomContent> content(Words words) {
    return List.of(
        h1(text(words.say("front.heading.first")), br(), text(words.say("front.heading.second")))
            .withClass("title title--front"),
        p(words.say("front.lead")).withClass("lead lead--front"),
        PlainPage.button("/login", "button--primary", Icon.LOG_IN, words.say("front.signIn"))
            .withClasses("button", "button--primary", "button--big"),
        p(icon(Icon.LOCK), span(words.say("front.youDecide"))).withClass("note"),
        div(card("/login?to=/indbakke", Icon.BRIEFCASE, words, "front.professional"))
            .withClass("stack front-cards"),
        footer(words));
  }

  private static DomContent card(String address, Icon icon, Words words, String key) {
    return a(
            icon(icon).withClass(icon.classes() + " icon--big"),
            span(
                    strong(words.say(key + ".title")).withClass("card__title"),
                    span(words.say(key + ".text")).withClass("muted"))
                .withClass("way__words"),
            icon(Icon.CHEVRON_RIGHT))
        .withHref(address)
        .withClass("card card--link way");
  }

  private static DomContent footer(Words words) {
    var others =
        Messages.languages().stream()
            .filter(language -> !language.equals(words.locale()))
            .map(language ->
                li(
                    a(Messages.in(language).say("language.name"))
                        .withHref("/sprog?valg=" + language.getLanguage() + "&til=/")
                        .withLang(language.getLanguage())
                        .attr("hreflang", language.getLanguage())))
            .toList();
    return nav(ul(
                li(a(words.say("wordbook.title")).withHref("/ordbog")),
                li(a(words.say("front.accessibility")).withHref("/tilgaengelighed")),
                li(a(words.say("front.yourData")).withHref("/om-dine-data")))
            .with(others)
            .withClass("footer-links"))
        .attr("aria-label", words.say("front.footer"));
  }
}
