package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.i18n.Glossary;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The wordbook as the server writes it, so that it needs no script. */
class WordbookTest {
  private static final Pattern TERM = Pattern.compile("<dt>");

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void itHasEveryTermUnderItsLetter() throws Exception {
    var page = page("/ordbog");
    var glossary = Glossary.in(Locale.of("da"));
    assertThat(terms(page)).isEqualTo(glossary.terms().size());
    for (var letter : glossary.letters().keySet()) {
      assertThat(page).contains("href=\"#" + letter + "\"").contains("id=\"" + letter + "\"");
    }
  }

  @Test
  void aWordIsSearched() throws Exception {
    var page = page("/ordbog?q=" + encoded("Bostøtten"));
    assertThat(terms(page)).isEqualTo(1);
    assertThat(page).contains("<span lang=\"da\">bostøtte</span></dt>", "1 ord med “Bostøtten”");
  }

  @Test
  void aSearchForNothingShowsEverything() throws Exception {
    assertThat(terms(page("/ordbog?q=%20"))).isEqualTo(terms(page("/ordbog")));
  }

  @Test
  void aWordThatIsNotThereIsSaidCalmlyAndIsNeverHtml() throws Exception {
    var page = page("/ordbog?q=" + encoded("<script>alert('{x}')</script>"));
    assertThat(page).contains("står ikke i ordbogen endnu").doesNotContain("<script>alert");
    assertThat(terms(page)).isZero();
  }

  @Test
  void englishReadersSeeTheDanishWordAndTheirOwn() throws Exception {
    var page =
        portal
            .get(
                HttpClient.newHttpClient(),
                "/ordbog?q=" + encoded("home support"),
                "Accept-Language",
                "en")
            .body();
    assertThat(page).contains("<span lang=\"da\">bostøtte</span>: home support</dt>");
  }

  private static String page(String path) throws Exception {
    return portal.get(HttpClient.newHttpClient(), path, "Accept-Language", "da").body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static long terms(String page) {
    return TERM.matcher(page).results().count();
  }
}
