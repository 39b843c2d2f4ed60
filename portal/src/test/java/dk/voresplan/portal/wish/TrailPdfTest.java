package dk.voresplan.portal.wish;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.Outcome.NotPossible;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishAction;
import dk.voresplan.wish.WishEvent;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.WishKind;
import dk.voresplan.wish.WishMessage;
import dk.voresplan.wish.WishOutcome;
import dk.voresplan.wish.WishReader;
import dk.voresplan.wish.WishWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TrailPdfTest {
  private static final Instant START = Instant.parse("2026-10-03T08:00:00Z");
  private static final String WORDS = "Jeg vil male igen.\n</script><b>& mere";

  private final ProfessionalId mette = new ProfessionalId(UUID.randomUUID());
  private final Clock clock = Clock.fixed(START.plus(Duration.ofDays(60)), SpokenDates.ZONE);

  @Test
  void theWayIsToldInTheOrderInWhichItWent() {
    assertThat(trail().lines())
        .extracting(Trail.Line::sentence)
        .containsExactly(
            "Du skrev det.",
            "Du delte det med Mette Krogh.",
            "Mette Krogh læste det.",
            "Mette Krogh svarede:",
            "Mette Krogh sagde, hvad der skete: Det kan ikke lade sig gøre lige nu",
            "Du åbnede det igen.",
            "Det blev til virkelighed.");
    assertThat(trail().lines().get(3).words()).contains("Der er fuldt.");
    assertThat(trail().lines().get(4).words()).contains("Ingen plads.\nDer er plads på torsdag.");
  }

  @Test
  void thePaperHoldsTheCitizensWordsAsTheyWereWritten() throws IOException {
    try (var paper = paper()) {
      var text = new PDFTextStripper().getText(paper);
      assertThat(text)
          .contains("Fra drøm til virkelighed")
          .contains("Jeg vil male igen.")
          .contains("</script><b>& mere")
          .contains("Mette Krogh læste det.")
          .contains("Det blev til virkelighed.");
    }
  }

  /** "I dream", as Arabic and Cyrillic write it, and an emoji: nothing is put out as a mark. */
  @Test
  void thePaperHoldsLettersOfOtherScripts() throws IOException {
    try (var paper = paper("أنا أحلم\nЯ мечтаю 🎨 # ł")) {
      var text = new PDFTextStripper().getText(paper);
      assertThat(text).contains("أنا").contains("أحلم").contains("Я мечтаю").contains("🎨");
      assertThat(text.chars().filter(character -> character == '#').count()).isEqualTo(1);
    }
  }

  /** What PDF/UA asks for that a machine can see here: tags, a language, a title, fonts inside. */
  @Test
  void thePaperCanBeReadAloud() throws IOException {
    try (var paper = paper()) {
      var catalog = paper.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalog.getLanguage()).isEqualTo("da");
      assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("Fra drøm til virkelighed");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      try (var metadata = catalog.getMetadata().exportXMPMetadata()) {
        assertThat(new String(metadata.readAllBytes(), StandardCharsets.UTF_8)).contains("pdfuaid");
      }
      for (var page : paper.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  private PDDocument paper() throws IOException {
    return paper(WORDS);
  }

  private PDDocument paper(String wish) throws IOException {
    var words = Messages.in(Locale.of("da"));
    return Loader.loadPDF(new TrailPdf(words, new SpokenDates(words, clock)).of(trail(wish)));
  }

  private Trail trail() {
    return trail(WORDS);
  }

  private Trail trail(String words) {
    return trailOf(wish(words));
  }

  private Trail trailOf(Wish wish) {
    var words = Messages.in(Locale.of("da"));
    return Trail.of(
        words,
        new SpokenDates(words, clock),
        wish,
        List.of(
            new WishEvent(WishAction.SHARE, "Maja Lund", Optional.empty(), hours(1)),
            new WishEvent(WishAction.OPEN, "Mette Krogh", Optional.empty(), hours(2)),
            new WishEvent(WishAction.SAY, "Mette Krogh", Optional.empty(), hours(3)),
            new WishEvent(WishAction.SETTLE, "Mette Krogh", Optional.empty(), hours(4)),
            new WishEvent(WishAction.REOPEN, "Maja Lund", Optional.empty(), hours(5)),
            new WishEvent(WishAction.COME_TRUE, "Maja Lund", Optional.empty(), hours(6))));
  }

  private Wish wish(String words) {
    return new Wish(
        new WishId(UUID.randomUUID()),
        7,
        WishKind.WISH,
        new WishWords(Optional.of(new OwnWords(words)), Optional.empty()),
        Optional.empty(),
        START,
        Optional.empty(),
        Optional.of(
            new WishOutcome(
                new NotPossible(
                    new OwnWords("Ingen plads."), new OwnWords("Der er plads på torsdag.")),
                "Mette Krogh",
                hours(4))),
        Optional.of(hours(6)),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new WishReader(
                mette,
                "Mette Krogh",
                Optional.of("Bostøtte"),
                "Skanderborg Kommune",
                Optional.empty(),
                Optional.empty(),
                hours(1),
                hours(1),
                LocalDate.of(2026, 10, 12),
                Optional.of(hours(2)),
                Optional.of(hours(2)),
                Optional.of(hours(3)),
                Optional.empty())),
        List.of(
            new WishMessage(
                Optional.of(mette), "Mette Krogh", new OwnWords("Der er fuldt."), hours(3))));
  }

  private static Instant hours(int hours) {
    return START.plus(Duration.ofHours(hours));
  }
}
