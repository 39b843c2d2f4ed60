package dk.voresplan.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
  private static final int EASY = 30;
  private static final Duration NOTICEABLE = Duration.ofSeconds(1);

  private final Glossary danish = Glossary.in(Locale.of("da"));
  private final Glossary english = Glossary.in(Locale.ENGLISH);

  @Test
  void everyLanguageExplainsTheSameTerms() {
    assertThat(names(danish.terms())).hasSizeGreaterThanOrEqualTo(90).doesNotHaveDuplicates();
    assertThat(names(english.terms())).isEqualTo(names(danish.terms()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void everyExplanationIsShortAndEasyToRead(String language) {
    for (var term : Glossary.in(Locale.of(language)).terms()) {
      assertThat(Lix.of(term.explanation())).as(term.explanation()).isLessThanOrEqualTo(EASY);
      assertThat(Lix.sentences(term.explanation())).as(term.explanation()).isBetween(1L, 3L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void noFormLeadsToTwoExplanations(String language) {
    var owners = new HashMap<List<String>, String>();
    for (var term : Glossary.in(Locale.of(language)).terms()) {
      for (var form : term.forms()) {
        assertThat(owners.put(words(form), term.name())).as(form).isNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void everyFormIsFound(String language) {
    var glossary = Glossary.in(Locale.of(language));
    for (var term : glossary.terms()) {
      for (var form : term.forms()) {
        assertThat(glossary.find("Om " + form + ".")).as(form).containsExactly(whole(form, term));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Bostøttens plan, bostøtte, Bostøttens",
    "BOSTØTTE, bostøtte, BOSTØTTE",
    "Sanne og bo\u00adstøtten, bostøtte, bo\u00adstøtten",
    "Din pa\u030arørende, pårørende, pa\u030arørende",
    "Støtte efter § 85 i loven, § 85, § 85",
    "Støtte efter §85, § 85, §85",
    "Støtte efter §\u00a085, § 85, §\u00a085",
    "Din §141-handleplan, handleplan, §141-handleplan",
    "Fra F-ACT-teamet, F-ACT, F-ACT-teamet",
    "PPR-psykologen, PPR, PPR",
    "'psykiatrisk\nskadestue', psykiatrisk akutmodtagelse, 'psykiatrisk\nskadestue'",
  })
  void aTermIsFoundAsItIsWritten(String text, String name, String written) {
    var first = danish.find(text).getFirst();
    assertThat(first.term().name()).isEqualTo(name);
    assertThat(text.substring(first.start(), first.end())).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bostøttemødet",
        "§ 850",
        "§ 8",
        "Efter § 85 a",
        "Efter § 85a",
        "Det er en fact",
        "En psykiatrisk. Skadestue",
        "åben, dialog",
        "",
        "§",
        "😀"
      })
  void whatOnlyLooksLikeATermIsNotOne(String text) {
    assertThat(danish.find(text)).isEmpty();
  }

  @Test
  void theLongestTermIsTheOneThatIsMeant() {
    assertThat(found("En støtte- og kontaktperson fra et midlertidigt botilbud"))
        .containsExactly("støtte- og kontaktperson", "midlertidigt botilbud");
  }

  @Test
  void aTermIsFoundOnlyWhereItStandsFirst() {
    var text = "Bostøtten kommer. Ring til bostøtten eller din tovholder.";
    assertThat(danish.find(text))
        .extracting(mention -> text.substring(mention.start(), mention.end()))
        .containsExactly("Bostøtten", "tovholder");
  }

  @Test
  void danishWordsAreExplainedInEnglishAndEnglishWordsToo() {
    var mentions = english.find("Bostøtten and your care coordinator");
    assertThat(mentions)
        .extracting(mention -> mention.term().translation())
        .containsExactly(Optional.of("home support"), Optional.of("care coordinator"));
    assertThat(danish.find("your care coordinator")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "åben åben ",
        "bostøtte ",
        "§",
        "a",
        "psykiatrisk ",
        "-",
        "støtte- og ",
        "å\u030a"
      })
  void twoMegabytesTakeNoNoticeableTime(String piece) {
    var text = piece.repeat(2_000_000 / piece.length());
    danish.find(text.substring(0, 20_000));
    var clock = ManagementFactory.getThreadMXBean();
    var before = clock.getCurrentThreadCpuTime();
    danish.find(text);
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - before)).isLessThan(NOTICEABLE);
  }

  @Test
  void aTermIsSearchedByItsFormsAndItsExplanation() {
    assertThat(names(danish.search(" BOSTØTTEN "))).containsExactly("bostøtte");
    assertThat(names(danish.search("kaffe"))).containsExactly("værested");
    assertThat(names(english.search("mental health act"))).containsExactly("psykiatriloven");
    assertThat(danish.search("xyz")).isEmpty();
  }

  @Test
  void termsStandInTheOrderOfTheDanishAlphabet() {
    assertThat(names(danish.terms())).first().isEqualTo("§ 85");
    assertThat(names(danish.terms())).endsWith("åben dialog", "åbent afsnit");
    assertThat(danish.letters().keySet()).startsWith("§", "A", "B").endsWith("V", "Å");
    assertThat(names(danish.letters().getOrDefault("F", List.of()))).contains("F-ACT", "fuldmagt");
  }

  @Test
  void aTermWithoutAnExplanationIsAMistakeNotABlank() {
    assertThatThrownBy(() -> GlossaryFile.entries(List.of("bostøtte, bostøtten", "", "mentor")))
        .hasMessageContaining("bostøtte");
  }

  private List<String> found(String text) {
    return danish.find(text).stream().map(mention -> mention.term().name()).toList();
  }

  private static Mention whole(String form, Term term) {
    return new Mention(3, 3 + form.length(), term);
  }

  private static List<String> names(List<Term> terms) {
    return terms.stream().map(Term::name).toList();
  }

  private static List<String> words(String form) {
    var words = new ArrayList<String>();
    for (var word = FoldedWord.after(form, 0);
        word != null;
        word = FoldedWord.after(form, word.end())) {
      words.add(word.folded());
    }
    return words;
  }
}
