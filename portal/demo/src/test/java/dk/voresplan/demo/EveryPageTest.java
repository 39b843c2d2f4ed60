package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
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
          "/logget-ud",
          "/lukket-side?til=/hjem",
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
          "/hvordan-gaar-det",
          "/hvordan-gaar-det/1",
          "/mere",
          "/mere/set",
          "/mere/data",
          "/mere/logget-ind",
          "/mere/adgang",
          "/delt",
          "/kode",
          "/til-dig");
  private static final List<String> PROFESSIONAL =
      List.of(
          "/indbakke",
          "/indbakke?vis=teamets",
          "/borgere",
          "/over-frist",
          "/fravaer",
          "/logget-ind",
          "/noedadgang");

  private static final List<String> LEADER = List.of("/overblik");

  private static final String REACHABLE =
      "[...document.querySelectorAll('a[href], button:not([disabled]), input:not([type=hidden]),"
          + " textarea, summary')].filter(each => each.checkVisibility())";

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
      AttachmentRoadTest.attach(maja);
      maja.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mette Krogh")).check();
      maja.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Del med Mette")).click();
      maja.locator(".loop").waitFor();
    }
    try (var phone = chromium.phone()) {
      var freja = demo.signedIn(phone, "Freja Thomsen");
      freja.navigate(demo.portal() + "/oensker/nyt");
      AttachmentRoadTest.attach(freja);
    }
  }

  /** All on one round of the pages, as the round takes longer than the checks. */
  @Test
  void onAPhone() {
    everyPage(
        412,
        "da-DK",
        (page, softly) -> {
          namesItself(page, softly);
          axeFindsNothing(page, softly);
          nothingScrollsSideways(page, softly);
          theKeyboardReachesEverything(page, softly);
          inTheDark(page, () -> axeFindsNoFaintColour(page, softly));
          withTextOfTwiceTheSize(page, () -> nothingScrollsSideways(page, softly));
          asWideAs(320, page, () -> nothingScrollsSideways(page, softly));
          asWideAs(1280, page, () -> nothingScrollsSideways(page, softly));
        });
  }

  /** The other width in the other language, as neither asks for a round of its own. */
  @Test
  void atADeskInEnglish() {
    everyPage(
        1280,
        "en-GB",
        (page, softly) -> {
          axeFindsNothing(page, softly);
          nothingScrollsSideways(page, softly);
        });
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
      SoftAssertions.assertSoftly(softly -> axeFindsNothing(maja, softly));
    }
  }

  private static void namesItself(Page page, SoftAssertions softly) {
    softly.assertThat(page.locator("h1").count()).as("headings of %s", page.url()).isEqualTo(1);
    softly.assertThat(page.title()).as(page.url()).contains("Vores plan");
    softly
        .assertThat(page.locator("html").getAttribute("lang"))
        .as("language of %s", page.url())
        .isEqualTo("da");
  }

  private static void axeFindsNothing(Page page, SoftAssertions softly) {
    softly.assertThat(axe(page).analyze().getViolations()).as(page.url()).isEmpty();
  }

  /** Nothing but colours changes in the dark. */
  private static void axeFindsNoFaintColour(Page page, SoftAssertions softly) {
    softly
        .assertThat(axe(page).withRules(List.of("color-contrast")).analyze().getViolations())
        .as("in the dark: %s", page.url())
        .isEmpty();
  }

  /**
   * Vaadin's own sign of a lost connection stands outside every landmark, and is empty here. No
   * page has frames, so that axe needs no page of its own to gather what it found in them.
   */
  private static AxeBuilder axe(Page page) {
    var options = new AxeRunOptions();
    // What is right is not told one by one: that was most of the answer.
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .options(options)
        .exclude("vaadin-connection-indicator")
        .setLegacyMode(true);
  }

  private static void nothingScrollsSideways(Page page, SoftAssertions softly) {
    softly
        .assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", page.url())
        .isEqualTo(page.viewportSize().width);
  }

  /** The page notes what the focus comes to, as asking after each key would take its time. */
  private static void theKeyboardReachesEverything(Page page, SoftAssertions softly) {
    var expected = ((Number) page.evaluate(REACHABLE + ".length")).intValue();
    page.evaluate(
        """
        document.activeElement?.blur();
        window.scrollTo(0, 0);
        window.reached = new Set();
        document.addEventListener('focusin', (event) => reached.add(event.composedPath()[0]));
        """);
    int presses = 0;
    do {
      page.keyboard().press("Tab");
      presses++;
    } while (presses < expected || (reached(page) < expected && presses < expected * 2 + 5));
    softly.assertThat(reached(page)).as("reached by Tab on %s", page.url()).isEqualTo(expected);
  }

  private static int reached(Page page) {
    var reached = page.evaluate(REACHABLE + ".filter((each) => reached.has(each)).length");
    return ((Number) reached).intValue();
  }

  /** With reduced motion, as a colour that is still changing is none to measure. */
  private static void inTheDark(Page page, Runnable check) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(ColorScheme.DARK)
            .setReducedMotion(ReducedMotion.REDUCE));
    check.run();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static void withTextOfTwiceTheSize(Page page, Runnable check) {
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    check.run();
    page.evaluate("document.documentElement.style.fontSize = ''");
  }

  private static void asWideAs(int width, Page page, Runnable check) {
    var before = page.viewportSize();
    page.setViewportSize(width, before.height);
    check.run();
    page.setViewportSize(before.width, before.height);
  }

  private static void everyPage(
      int width, String language, BiConsumer<Page, SoftAssertions> check) {
    SoftAssertions.assertSoftly(
        softly -> everyPage(width, language, page -> check.accept(page, softly)));
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
      opened(maja, "/plan", ".correction a", "vaadin-text-area", check);
      opened(maja, "/mere/set", "a[href^='mere/set/spoerg/']", "vaadin-text-area", check);
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
      var ali = demo.signedIn(device, "Ali Rahimi");
      opened(ali, "/mere/adgang", "main a.card", "main .button--outline", check);
      ali.locator("main a[href$='/som']").click();
      ali.locator(".shared").waitFor();
      check.accept(ali);
    }
    try (var device = chromium.device(width, 915, language)) {
      var leila = demo.signedIn(device, "Leila Rahimi");
      opened(leila, "/delt", "main a.card", ".shared", check);
      leila.locator("a[href$='/fortael']").click();
      leila.getByRole(AriaRole.TEXTBOX).waitFor();
      check.accept(leila);
    }
    try (var device = chromium.device(width, 915, language)) {
      var freja = demo.signedIn(device, "Freja Thomsen");
      freja.navigate(demo.portal() + "/mere/adgang");
      freja.locator("main input").first().fill("Far");
      freja.locator("main .button--primary").click();
      freja.locator(".switches").first().waitFor();
      freja.locator("main .button--primary").click();
      freja.locator(".qr svg").waitFor();
      check.accept(freja);
      freja.locator("main a[href$='/holdt-tilbage']").click();
      freja.locator("main .link--block").waitFor();
      check.accept(freja);
      freja.goBack();
      freja.locator("main button.button--outline").last().click();
      freja.locator("main input").first().waitFor();
    }
    try (var device = chromium.device(width, 915, language)) {
      var mette = demo.signedIn(device, "Mette Krogh");
      visit(mette, PROFESSIONAL, check);
      mette.navigate(demo.portal() + "/indbakke");
      mette
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tastegenveje"))
          .or(
              mette.getByRole(
                  AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keyboard shortcuts")))
          .click();
      mette.locator(".keys").waitFor();
      check.accept(mette);
      opened(mette, "/indbakke", "a[href^='indbakke/']", "blockquote", check);
      opened(mette, "/borgere", "main a.card", ".plan", check);
      mette.locator("a[href$='/moede']").click();
      mette.locator(".development").first().waitFor();
      check.accept(mette);
      mette.goBack();
      mette.locator("a[href$='/overgang']").click();
      mette.locator("select").first().waitFor();
      check.accept(mette);
      mette.goBack();
      mette.locator("a[href$='/enhed']").click();
      mette.locator("main .field").waitFor();
      check.accept(mette);
    }
    try (var device = chromium.device(width, 915, language)) {
      var amira = demo.signedIn(device, "Amira Holm");
      visit(amira, LEADER, check);
      opened(amira, "/overblik", "a[href^='overblik/']", "main .field", check);
    }
    try (var device = chromium.device(width, 915, language)) {
      var henrik = demo.signedIn(device, "Henrik Skov");
      henrik.navigate(demo.portal() + "/noedadgang");
      henrik.locator("main input").first().fill("0811079982");
      henrik.getByRole(AriaRole.TEXTBOX).last().fill("Hun svarer ikke, og vi er bekymrede.");
      henrik.locator("main .button--primary").click();
      henrik.locator("main h2").waitFor();
      check.accept(henrik);
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
}
