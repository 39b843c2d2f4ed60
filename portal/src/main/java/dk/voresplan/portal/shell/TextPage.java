package dk.voresplan.portal.shell;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import dk.voresplan.i18n.Words;
import dk.voresplan.portal.server.Languages;
import j2html.tags.DomContent;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** A page of plain text: a title, and numbered paragraphs each with a heading. */
abstract class TextPage extends HttpServlet {
  private final String key;

  /** The texts {@code key.title}, {@code key.1.heading}, {@code key.1.text}, and so on. */
  TextPage(String key) {
    this.key = key;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = Languages.words(request);
    var title = words.say(key + ".title");
    PlainPage.of(
            words,
            title,
            h1(title).withClass("title"),
            div(each(paragraphs(words), part -> part)).withClass("prose"))
        .write(response);
  }

  private List<DomContent> paragraphs(Words words) {
    return IntStream.iterate(1, number -> words.knows(heading(number)), number -> number + 1)
        .<DomContent>mapToObj(number ->
            section(
                h2(words.say(heading(number))).withClass("section"),
                p(words.say(key + "." + number + ".text")).withClass("card")))
        .toList();
  }

  private String heading(int number) {
    return key + "." + number + ".heading";
  }
}
