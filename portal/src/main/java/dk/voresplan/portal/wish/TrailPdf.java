package dk.voresplan.portal.wish;

import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.i18n.Words;
import j2html.tags.DomContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Prints the way of a wish as an accessible PDF (PDF/UA, ISO 14289). The fonts are in it, also for
 * letters of other scripts. It is made of escaped words alone and fetches nothing.
 */
record TrailPdf(Words words, SpokenDates dates) {
  private static final String FONTS = "/META-INF/voresplan/fonts/";

  /** The paper's own few rules: the words as large as in a book for tired eyes. */
  private static final String STYLE =
      """
      @page { size: A4; margin: 25mm; }
      body { font-family: Atkinson, Latin, Arabic, Emoji; font-size: 12pt; line-height: 1.5; color: #1D2B2A; }
      h1 { font-size: 22pt; line-height: 1.2; }
      blockquote { margin: 0 0 18pt; padding-left: 12pt; border-left: 4pt solid #B4531A;
        font-size: 16pt; white-space: pre-wrap; }
      ol { margin: 0; padding: 0; list-style: none; }
      li { margin: 0 0 10pt; page-break-inside: avoid; }
      .when { display: block; font-size: 10pt; color: #556462; }
      .said { margin: 4pt 0 0; padding-left: 10pt; border-left: 2pt solid #E4DED3;
        white-space: pre-wrap; }
      """;

  byte[] of(Trail trail) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useUriResolver((base, uri) -> null);
    use(builder, "AtkinsonHyperlegibleNext_400Regular", "Atkinson", 400);
    use(builder, "AtkinsonHyperlegibleNext_700Bold", "Atkinson", 700);
    use(builder, "NotoSans_400Regular", "Latin", 400);
    use(builder, "NotoSansArabic_400Regular", "Arabic", 400);
    use(builder, "NotoEmoji_400Regular", "Emoji", 400);
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.withHtmlContent(page(trail), "/");
    builder.toStream(bytes);
    builder.run();
    return bytes.toByteArray();
  }

  private static void use(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(() -> font(file), family, weight, FontStyle.NORMAL, true);
  }

  private static InputStream font(String file) {
    return Objects.requireNonNull(TrailPdf.class.getResourceAsStream(FONTS + file + ".ttf"));
  }

  private String page(Trail trail) {
    return html(
            head(
                title(words.say("trail.title")),
                rawHtml("<meta name=\"subject\" content=\"Vores plan\"/>"),
                style(rawHtml(STYLE))),
            body(
                h1(words.say("trail.title")),
                blockquote(SaidWords.plain(words, trail.wish().words())),
                ol(each(trail.lines(), this::line))))
        .withLang(words.locale().getLanguage())
        .render();
  }

  private DomContent line(Trail.Line line) {
    var item = li(span(dates.moment(line.at())).withClass("when"), span(line.sentence()));
    line.words().ifPresent(said -> item.with(p(said).withClass("said")));
    return item;
  }
}
