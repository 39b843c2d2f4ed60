package dk.voresplan.portal.shell;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.script;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import dk.voresplan.i18n.Words;
import dk.voresplan.portal.server.StaticFiles;
import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import j2html.tags.specialized.SpanTag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A page without Vaadin: needs no session and works while everything else is down. What is put in
 * it is escaped by j2html.
 *
 * @param words the language it speaks
 * @param title what stands in the browser's title, before the portal's name
 * @param top what stands in the top bar
 * @param content the page itself, with its heading
 */
public record PlainPage(Words words, String title, List<DomContent> top, List<DomContent> content) {
  static final String THEME_COLOUR = "#1c5b52";

  /** A page with the portal's name and help now at the top. */
  public static PlainPage of(Words words, String title, DomContent... content) {
    return new PlainPage(words, title, List.of(brand(words), links(help(words))), List.of(content));
  }

  /** Answers with this page. */
  public void write(HttpServletResponse response) throws IOException {
    var page = render().getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=utf-8");
    response.setHeader("Content-Language", words.locale().getLanguage());
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  /** The whole document. */
  public String render() {
    return "<!DOCTYPE html>"
        + html(
                head(
                    meta().withCharset("utf-8"),
                    meta()
                        .withName("viewport")
                        .withContent("width=device-width, initial-scale=1, viewport-fit=cover"),
                    TagCreator.title(words.say("page.title", Map.of("page", title))),
                    link()
                        .withRel("preload")
                        .withHref(StaticFiles.address("atkinson.woff2"))
                        .attr("as", "font")
                        .withType("font/woff2")
                        .attr("crossorigin"),
                    link().withRel("stylesheet").withHref(StaticFiles.address("portal.css")),
                    link().withRel("manifest").withHref("/manifest.webmanifest"),
                    link().withRel("icon").withHref(StaticFiles.address("mark.svg")),
                    link()
                        .withRel("apple-touch-icon")
                        .withHref(StaticFiles.address("app-touch-180.png")),
                    meta().withName("theme-color").withContent(THEME_COLOUR),
                    script().withSrc(StaticFiles.address("portal.js")).attr("defer")),
                body(
                    header(each(top, part -> part)).withClass("topbar"),
                    main(each(content, part -> part)).withClass("page page--plain")))
            .withLang(words.locale().getLanguage())
            .render();
  }

  /** The portal's name, leading to the front page. */
  public static DomContent brand(Words words) {
    return a(words.say("brand")).withHref("/").withClass("brand");
  }

  /** The link to help now, which every page has. */
  public static DomContent help(Words words) {
    return a(icon(Icon.PHONE), text(words.say("help.name")))
        .withHref("/hjaelp")
        .withClass("help-now");
  }

  static DomContent links(DomContent... links) {
    return span(links).withClass("topbar__links");
  }

  /** A link that looks like a button. */
  public static ATag button(String address, String kind, Icon icon, String words) {
    return a(icon(icon), text(words)).withHref(address).withClasses("button", kind);
  }

  /** A drawing that stands beside a word. */
  public static SpanTag icon(Icon icon) {
    return span().withClass(icon.classes()).attr("aria-hidden", "true");
  }
}
