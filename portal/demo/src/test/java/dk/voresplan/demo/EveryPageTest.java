package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every page: axe finds nothing, nothing is cut off, the keyboard is enough. */
@InBrowser
class EveryPageTest {
  private static final List<String> PUBLIC =
      List.of(
          "/",
          "/hjaelp",
          "/tilgaengelighed",
          "/om-dine-data",
          "/ordbog",
          "/ordbog?q=plan",
          "/findes-ikke");
  private static final List<String> CITIZEN =
      List.of(
          "/hjem",
          "/plan",
          "/plan/historie",
          "/oensker",
          "/oensker/nyt",
          "/overgange",
          "/kontakter",
          "/kalender",
          "/kalender/maaned",
          "/kalender/abonnement",
          "/mere",
          "/mere/set");
  private static final List<String> PROFESSIONAL = List.of("/indbakke", "/borgere");

  private static final String REACHABLE =
      "[...document.querySelectorAll('a[href], button:not([disabled]), input:not([type=hidden]),"
          + " textarea')].filter(each => each.checkVisibility())";

  private static RunningDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
    try (var phone = chromium.phone()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      maja.navigate(demo.portal() + "/oensker/nyt");
      maja.getByRole(AriaRole.TEXTBOX).fill("Jeg vil bo et sted, hvor min søster kan sove.");
      maja.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mette Krogh")).check();
      maja.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Del med Mette")).click();
      maja.locator(".loop").waitFor();
    }
  }

  @ParameterizedTest
  @CsvSource({"da-DK,LIGHT", "en-GB,LIGHT", "da-DK,DARK"})
  void axeFindsNothing(String language, ColorScheme scheme) {
    everyPage(
        412,
        language,
        page -> {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          assertThat(violations(page)).as(page.url()).isEmpty();
        });
  }

  @Test
  void axeFindsNothingAtTheDesk() {
    everyPage(1280, "da-DK", page -> assertThat(violations(page)).as(page.url()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"da-DK,LIGHT,412", "en-GB,DARK,412", "da-DK,LIGHT,1280"})
  void axeFindsNothingWhileAWordIsExplained(String language, ColorScheme scheme, int width) {
    try (var device = chromium.device(width, 915, language)) {
      var maja = demo.signedIn(device, "Maja Lund");
      maja.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      maja.navigate(demo.portal() + "/plan");
      maja.locator(".term").first().click();
      assertThat(maja.locator(".explanation")).isVisible();
      assertThat(violations(maja)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"320", "412", "1280"})
  void nothingScrollsSideways(int width) {
    everyPage(
        width,
        "da-DK",
        page ->
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isEqualTo(width));
  }

  @Test
  void textOfTwiceTheSizeIsNotCutOff() {
    everyPage(
        412,
        "da-DK",
        page -> {
          page.evaluate("document.documentElement.style.fontSize = '200%'");
          assertThat(page.evaluate("document.documentElement.scrollWidth"))
              .as(page.url())
              .isEqualTo(412);
        });
  }

  @Test
  void theKeyboardReachesEverythingOnThePageInSight() {
    everyPage(
        412,
        "da-DK",
        page -> {
          var expected = ((Number) page.evaluate(REACHABLE + ".length")).intValue();
          page.evaluate("document.activeElement?.blur(); window.scrollTo(0, 0)");
          var reached = new HashSet<Object>();
          for (int presses = 0;
              reached.size() < expected && presses < expected * 2 + 5;
              presses++) {
            page.keyboard().press("Tab");
            reached.add(page.evaluate(REACHABLE + ".indexOf(document.activeElement)"));
            reached.remove(-1);
          }
          assertThat(reached).as(page.url()).hasSize(expected);
        });
  }

  @Test
  void everyPageNamesItselfInItsTitleAndItsOneHeading() {
    everyPage(
        412,
        "da-DK",
        page -> {
          assertThat(page.locator("h1")).hasCount(1);
          assertThat(page.title()).as(page.url()).contains("Vores plan");
          assertThat(page.locator("html")).hasAttribute("lang", "da");
        });
  }

  private static void everyPage(int width, String language, Consumer<Page> check) {
    try (var device = chromium.device(width, 915, language)) {
      var page = device.newPage();
      visit(page, PUBLIC, check);
    }
    try (var device = chromium.device(width, 915, language)) {
      var maja = demo.signedIn(device, "Maja Lund");
      visit(maja, CITIZEN, check);
      opened(maja, "/overgange", "main a.card", "main li", check);
      opened(maja, "/plan", ".correction > a", "vaadin-text-area", check);
      maja.navigate(demo.portal() + "/oensker");
      maja.locator("a.card").first().click();
      maja.locator(".loop").waitFor();
      check.accept(maja);
      maja.navigate(demo.portal() + "/kalender");
      maja.locator("main a.card").first().click();
      maja.locator("a[download]").waitFor();
      check.accept(maja);
    }
    try (var device = chromium.device(width, 915, language)) {
      visit(demo.signedIn(device, "Freja Thomsen"), CITIZEN, check);
    }
    try (var device = chromium.device(width, 915, language)) {
      var mette = demo.signedIn(device, "Mette Krogh");
      visit(mette, PROFESSIONAL, check);
      opened(mette, "/indbakke", "a[href^='indbakke/']", "blockquote", check);
      opened(mette, "/borgere", "main a.card", ".plan", check);
      mette.locator("a[href$='/overgang']").click();
      mette.locator("select").first().waitFor();
      check.accept(mette);
    }
  }

  private static void opened(
      Page page, String list, String item, String content, Consumer<Page> check) {
    page.navigate(demo.portal() + list);
    page.locator(item).first().click();
    page.locator(content).first().waitFor();
    check.accept(page);
  }

  private static void visit(Page page, List<String> paths, Consumer<Page> check) {
    for (var path : paths) {
      page.navigate(demo.portal() + path);
      page.locator("h1").first().waitFor();
      check.accept(page);
    }
  }

  /** Vaadin's own sign of a lost connection stands outside every landmark, and is empty here. */
  private static List<Rule> violations(Page page) {
    return new AxeBuilder(page).exclude("vaadin-connection-indicator").analyze().getViolations();
  }
}
