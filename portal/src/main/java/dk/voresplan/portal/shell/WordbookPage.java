package dk.voresplan.portal.shell;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import dk.voresplan.i18n.Glossary;
import dk.voresplan.i18n.Term;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.server.Languages;
import j2html.tags.DomContent;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All the words that are explained, letter by letter; {@code /ordbog?q=støtte} searches them. */
@Singleton
@WebServlet("/ordbog")
final class WordbookPage extends HttpServlet {
  private static final int LONGEST_SEARCH = 60;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = Languages.words(request);
    var wanted =
        Optional.ofNullable(request.getParameter("q"))
            .map(String::strip)
            .map(text -> text.substring(0, Math.min(text.length(), LONGEST_SEARCH)));
    var glossary = Glossary.in(words.locale());
    PlainPage.of(
            words,
            words.say("wordbook.title"),
            h1(words.say("wordbook.title")).withClass("title"),
            p(words.say("wordbook.lead")).withClass("lead"),
            search(words, wanted.orElse("")),
            wanted
                .filter(text -> !text.isEmpty())
                .map(text -> found(words, text, glossary.search(text)))
                .orElseGet(() -> all(words, glossary)))
        .write(response);
  }

  private static DomContent search(Words words, String wanted) {
    return form(
            label(words.say("wordbook.search")).withFor("q").withClass("field__label"),
            div(
                    input()
                        .withType("search")
                        .withName("q")
                        .withId("q")
                        .withValue(wanted)
                        .withMaxlength(Integer.toString(LONGEST_SEARCH))
                        .attr("autocomplete", "off")
                        .attr("enterkeyhint", "search")
                        .withClass("field__box"),
                    button(PlainPage.icon(Icon.SEARCH), text(words.say("wordbook.find")))
                        .withType("submit")
                        .withClass("button button--outline"))
                .withClass("search"))
        .withMethod("get")
        .withAction("/ordbog")
        .attr("role", "search")
        .withClass("field");
  }

  private static DomContent found(Words words, String wanted, List<Term> terms) {
    var says =
        terms.isEmpty()
            ? words.say("wordbook.none", Map.of("words", wanted))
            : words.say("wordbook.found", Map.of("count", terms.size(), "words", wanted));
    return div(
        p(says).withClass(terms.isEmpty() ? "card" : "section"),
        iff(!terms.isEmpty(), list(terms)),
        a(words.say("wordbook.all")).withHref("/ordbog").withClass("link"));
  }

  private static DomContent all(Words words, Glossary glossary) {
    var letters = glossary.letters();
    return div(
        nav(ul(each(letters.keySet(), letter -> li(a(letter).withHref("#" + letter))))
                .withClass("letters"))
            .attr("aria-label", words.say("wordbook.letters")),
        each(
            letters.entrySet(),
            letter ->
                section(
                    h2(letter.getKey()).withId(letter.getKey()).withClass("section"),
                    list(letter.getValue()))),
        p(words.say("wordbook.lawMayChange")).withClass("note"));
  }

  private static DomContent list(List<Term> terms) {
    return dl(each(
            terms,
            term ->
                div(
                        dt(
                            span(term.name()).withLang("da"),
                            each(term.translation().stream().toList(), word -> text(": " + word))),
                        dd(term.explanation()))
                    .withId(term.name().replace(' ', '-'))))
        .withClass("card wordbook");
  }
}
