package dk.voresplan.mydata;

import j2html.rendering.FlatHtml;
import j2html.rendering.HtmlBuilder;
import j2html.rendering.TagBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a page that is read without a net: no script, and nothing from anywhere else. */
final class Html {
  private static final String ONLY_BESIDE_IT =
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'";
  private static final String LOOKS =
      """
      body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;\
      padding:0 1rem;color:#1d2b2a;background:#fbf8f3}\
      blockquote{margin:.5rem 0;padding:.25rem 1rem;border-left:4px solid #b4531a;\
      white-space:pre-wrap}.muted{color:#556462}li{margin:.35rem 0}\
      @media(prefers-color-scheme:dark){body{color:#eee;background:#16201f}\
      .muted{color:#b5c2c0}a{color:#8fd3c6}}
      """;

  private final StringBuilder written = new StringBuilder();
  private final HtmlBuilder<StringBuilder> html = FlatHtml.into(written);

  /** The beginning of a page. */
  static Html page(String language, String title) {
    var page = new Html();
    page.written.append("<!DOCTYPE html>\n");
    page.open("html", "lang", language).open("head");
    page.open("meta", "charset", "utf-8");
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.open("meta", "http-equiv", "Content-Security-Policy", "content", ONLY_BESIDE_IT);
    page.add("title", title);
    page.open("style").written.append(LOOKS);
    return page.close("style").close("head").open("body").open("main").add("h1", title);
  }

  /** An element with a text in it. */
  Html add(String element, String text) {
    return open(element).text(text).close(element);
  }

  /** A line of small text. */
  Html small(String text) {
    return open("p", "class", "muted").text(text).close("p");
  }

  /** A way to another file beside the page. */
  Html file(String name, String text) {
    return open("p").open("a", "href", name).text(text).close("a").close("p");
  }

  /** Opens a list, or closes it. */
  Html list(boolean begins) {
    return begins ? open("ul") : close("ul");
  }

  /** What is written so far, which is then forgotten: a long page is never in memory whole. */
  String taken() {
    var text = written.toString();
    written.setLength(0);
    return text;
  }

  /** The end of the page. */
  String end() {
    return close("main").close("body").close("html").taken();
  }

  private Html open(String element, String... attributes) {
    return write(() -> {
      TagBuilder tag = html.appendStartTag(element);
      for (int i = 0; i < attributes.length; i += 2) {
        tag.appendAttribute(attributes[i], attributes[i + 1]);
      }
      tag.completeTag();
    });
  }

  private Html text(String text) {
    return write(() -> html.appendEscapedText(text));
  }

  private Html close(String element) {
    return write(() -> {
      html.appendEndTag(element);
      written.append('\n');
    });
  }

  private Html write(Writing writing) {
    try {
      writing.write();
    } catch (IOException impossible) { // It is written to memory.
      throw new UncheckedIOException(impossible);
    }
    return this;
  }

  /** Writes a part of the page. */
  private interface Writing {
    void write() throws IOException;
  }
}
