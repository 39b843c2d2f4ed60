package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Maja opens her plan for her brother Jonas, who reads and tells, and she closes it again. */
@InBrowser
class DelegationRoadTest {
  private static final String GOAL = "Komme op om morgenen på hverdage";
  private static final LocatorAssertions.IsVisibleOptions BY_ITSELF =
      new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);
  private static final LocatorAssertions.HasCountOptions GONE_BY_ITSELF =
      new LocatorAssertions.HasCountOptions().setTimeout(10_000);

  private static RunningDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
  }

  @Test
  void aPlanIsOpenedReadToldAboutAndClosed() {
    try (var road = new Road()) {
      road.open("Mål og skridt", "Kontakter");
      var jonas = road.jonas;
      assertThat(jonas.getByText("Du ser planen for Maja Lund")).isVisible();
      assertThat(jonas.locator(".card--sun")).containsText("Du kan se mål og kontakter.");
      assertThat(jonas.getByText(GOAL)).isVisible();
      assertThat(jonas.getByText("Mette Krogh").first()).isVisible();
      assertThat(jonas.getByText("Du hjælper med: Gåtur med Jonas efter morgenmad")).isVisible();
      assertThat(jonas.getByRole(AriaRole.HEADING, named("Kalender"))).hasCount(0);
      assertThat(jonas.getByRole(AriaRole.HEADING, named("Drømme og ønsker"))).hasCount(0);

      var seen = panel(jonas);
      road.maja.getByText("Se det, som Jonas ser det").click();
      assertThat(road.maja.getByRole(AriaRole.HEADING, named("Som Jonas ser det"))).isVisible();
      Assertions.assertThat(panel(road.maja)).as("exactly what he sees").isEqualTo(seen);
      road.maja.goBack();

      road.maja.getByText("Skift dag").click();
      var day = road.maja.getByLabel("Sidste dag");
      day.fill("2031-01-17");
      jonas.getByText("Skriv til teamet").click();
      assertThat(jonas.getByText("Maja kan læse det, du skriver.")).isVisible();
      jonas.getByRole(AriaRole.TEXTBOX).fill("Hun sover dårligt for tiden.");
      jonas.getByText("Send til teamet").click();
      assertThat(jonas.getByText("Teamet har fået det. Du får svar senest")).isVisible();
      assertThat(road.maja.getByText("Hun sover dårligt for tiden.")).isVisible(BY_ITSELF);
      assertThat(day).isVisible();
      assertThat(day).hasValue("2031-01-17");
      assertThat(jonas.getByText(GOAL)).isVisible();

      road.maja.getByText("Luk for Jonas").click();
      assertThat(jonas.getByText(GOAL)).hasCount(0, GONE_BY_ITSELF);
      assertThat(jonas.locator("body")).not().containsText("Maja");
      jonas.goBack();
      jonas.locator("main h1").waitFor();
      assertThat(jonas.locator("body")).not().containsText(GOAL);
    }
  }

  @Test
  void whatIsKeptBackLeavesTheOpenPageAndIsNotMissed() {
    try (var road = new Road()) {
      road.open("Mål og skridt");
      assertThat(road.jonas.getByText(GOAL)).isVisible();
      road.maja.getByText("Hold noget tilbage for Jonas").click();
      road.maja.getByLabel(GOAL).click();
      assertThat(road.jonas.getByText(GOAL)).hasCount(0, GONE_BY_ITSELF);
      road.maja.getByLabel(GOAL).click();
      assertThat(road.jonas.getByText(GOAL)).isVisible(BY_ITSELF);
    }
  }

  @Test
  void whatJonasWasWritingIsHisWhenItIsClosed() {
    try (var road = new Road()) {
      road.open("Mål og skridt");
      road.jonas.getByText("Skriv til teamet").click();
      road.jonas.getByRole(AriaRole.TEXTBOX).fill("Jeg er lidt bekymret.");
      assertThat(road.jonas.getByText("Kladden er gemt")).isVisible();
      road.maja.getByText("Luk for Jonas").click();
      assertThat(road.jonas.getByRole(AriaRole.HEADING, named("Der er lukket")))
          .isVisible(BY_ITSELF);
      assertThat(road.jonas.locator("blockquote")).hasText("Jeg er lidt bekymret.");
      assertThat(road.jonas.getByText("Send til teamet")).hasCount(0);
    }
  }

  @Test
  void aWishOnMajasBehalfIsShownToHerAtOnceAndSaysWhoWroteIt() {
    try (var road = new Road()) {
      road.open("Drømme og ønsker", "Skrive ønsker på dine vegne");
      road.jonas.getByText("Skriv et ønske for Maja").click();
      road.jonas.getByRole(AriaRole.TEXTBOX).fill("Maja vil gerne ud at sejle igen.");
      road.maja.navigate(demo.portal() + "/oensker");
      road.maja.locator("main a.card").first().waitFor();
      road.jonas.getByText("Giv det til Maja").click();
      var card =
          road.maja.locator(
              "main a.card",
              new Page.LocatorOptions().setHasText("Maja vil gerne ud at sejle igen."));
      assertThat(card).isVisible(BY_ITSELF);
      assertThat(card).containsText("Skrevet af Jonas Lund, som er pårørende");
      assertThat(road.jonas.getByText("Du skrev det på vegne af Maja")).isVisible();
    }
  }

  @Test
  void aWrongCodeIsToldKindlyAndTheFifthIsTheLast() {
    try (var phone = chromium.phone();
        var other = chromium.phone()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      begin(maja, "Mål og skridt");
      var code = maja.locator(".code").innerText();
      var jonas = demo.signedIn(other, "Jonas Lund");
      jonas.navigate(demo.portal() + "/kode/" + code.substring(0, 4));
      for (int i = 0; i < 5; i++) {
        use(jonas, code.substring(0, 4) + "-2222-222" + (i + 2));
        assertThat(jonas.getByText("Koden virker ikke.")).isVisible();
      }
      use(jonas, code);
      assertThat(jonas.getByText("Koden virker ikke.")).isVisible();
      maja.reload();
      maja.getByText("Fortryd").click();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static String panel(Page page) {
    return page.locator(".shared").innerText();
  }

  private static void begin(Page maja, String... switches) {
    maja.navigate(demo.portal() + "/mere/adgang");
    maja.getByLabel("Hvem vil du lukke op for?").fill("Jonas");
    maja.getByText("Vælg, hvad de må se").click();
    maja.getByRole(AriaRole.HEADING, named("Hvad må Jonas?")).waitFor();
    for (var name : switches) {
      maja.getByRole(AriaRole.CHECKBOX, named(name)).check();
    }
    maja.getByText("Lav en kode til Jonas").click();
    maja.locator(".qr svg").waitFor();
  }

  private static void use(Page jonas, String code) {
    jonas.getByLabel("Koden, 12 bogstaver og tal").fill(code);
    jonas.waitForTimeout(500);
    jonas.getByText("Brug koden").click();
    jonas.waitForTimeout(300);
  }

  /** Maja and Jonas side by side; what is open between them is closed at the end. */
  private static final class Road implements AutoCloseable {
    private final BrowserContext majasPhone = chromium.phone();
    private final BrowserContext jonasPhone = chromium.phone();
    private final Page maja = demo.signedIn(majasPhone, "Maja Lund");
    private final Page jonas = demo.signedIn(jonasPhone, "Jonas Lund");

    void open(String... switches) {
      begin(maja, switches);
      var code = maja.locator(".code").innerText();
      jonas.navigate(demo.portal() + "/kode");
      use(jonas, code.toLowerCase(Locale.ROOT));
      assertThat(jonas.getByText("Nu venter du på, at Maja siger ja.")).isVisible();
      assertThat(jonas.getByText(GOAL)).hasCount(0);
      var yes = maja.getByText("Ja, luk op for Jonas Lund");
      assertThat(yes).isVisible(BY_ITSELF);
      yes.click();
      Locator card =
          jonas.locator("main a.card", new Page.LocatorOptions().setHasText("Maja Lund"));
      assertThat(card).isVisible(BY_ITSELF);
      card.click();
      jonas.locator(".shared").waitFor();
    }

    @Override
    public void close() {
      maja.navigate(demo.portal() + "/mere/adgang");
      var cards = maja.locator("main a.card");
      maja.locator("main h1").waitFor();
      maja.waitForTimeout(300);
      while (cards.count() > 0) {
        cards.first().click();
        var close =
            maja.locator("main button.button--outline")
                .filter(new Locator.FilterOptions().setHasText("Luk for"))
                .or(
                    maja.locator("main button.button--outline")
                        .filter(new Locator.FilterOptions().setHasText("Fortryd")));
        close.first().click();
        maja.getByLabel("Hvem vil du lukke op for?").waitFor();
        maja.waitForTimeout(300);
      }
      majasPhone.close();
      jonasPhone.close();
    }
  }
}
