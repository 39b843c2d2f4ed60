package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Maja sees who has read what, asks why, and gets an answer; and takes everything with her. */
@InBrowser
class SeenRoadTest {
  private static final LocatorAssertions.ContainsTextOptions BY_ITSELF =
      new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

  private static RunningDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
  }

  @Test
  void theLogReadsLikeSentencesAndTheOneWhoReadCanBeAskedAbout() {
    try (var phone = chromium.phone();
        var desk = chromium.desk();
        var leadersDesk = chromium.desk()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      shared(maja, "Jeg vil se nordlys en gang.", "Bo Lind");
      var bo = demo.signedIn(desk, "Bo Lind");
      bo.locator(".inbox__item").filter(has("nordlys")).click();
      bo.locator("blockquote").first().waitFor();

      maja.navigate(demo.portal() + "/mere/set");
      var card = maja.locator(".card").filter(has("nordlys")).first();
      assertThat(card).containsText("dit ønske “Jeg vil se nordlys en gang”");
      assertThat(card).containsText("Bo Lind");
      assertThat(card).containsText("Fordi du har delt det med Bo Lind");

      card.getByText("Spørg Regionspsykiatrien hvorfor").click();
      maja.getByRole(AriaRole.TEXTBOX).fill("Hvorfor læste du det i dag?");
      maja.getByText("Kladden er gemt").waitFor();
      tap(maja, "Send spørgsmålet");
      assertThat(maja.locator("main")).containsText("Regionspsykiatrien svarer senest");

      var amira = demo.signedIn(leadersDesk, "Amira Holm");
      amira.locator(".inbox__item").filter(has("Borgeren spørger om: Bo Lind")).click();
      assertThat(amira.locator("main")).containsText("Hvorfor læste du det i dag?");
      assertThat(amira.locator("main")).containsText("Bo Lind så borgerens");
      assertThat(amira.locator("main")).not().containsText("nordlys");
      amira.getByRole(AriaRole.TEXTBOX).fill("Bo forberedte jeres samtale.");
      tap(amira, "Send svar");
      assertThat(maja.locator("main")).containsText("Bo forberedte jeres samtale.", BY_ITSELF);
    }
  }

  @Test
  void theListIsFilteredByPersonAndTopic() {
    try (var phone = chromium.phone()) {
      var karl = demo.signedIn(phone, "Karl Berg");
      karl.navigate(demo.portal() + "/mere/set");
      karl.locator("main .card").first().waitFor();
      var who = karl.getByLabel("Hvem");
      var names = who.locator("option").allTextContents();
      assertThat(names).startsWith("Alle").hasSizeGreaterThan(1);
      who.selectOption(names.get(1));
      assertThat(karl.locator("main .card", new Page.LocatorOptions().setHasNotText(names.get(1))))
          .hasCount(0);
      assertThat(karl.locator("main .card").first()).containsText(names.get(1));
      karl.getByLabel("Hvad").selectOption("CALENDAR");
      assertThat(karl.locator("main .card").first()).isVisible();
    }
  }

  @Test
  void everythingCanBeTakenAlongAndWhatIsOnesOwnBeErased() throws IOException {
    try (var phone = chromium.phone()) {
      var freja = demo.signedIn(phone, "Freja Thomsen");
      freja.navigate(demo.portal() + "/oensker/nyt");
      freja.getByRole(AriaRole.TEXTBOX).fill("Et ønske, som kun er mit.");
      freja.locator("main .button--within-reach").click();
      freja.locator("blockquote").first().waitFor();

      freja.navigate(demo.portal() + "/mere/data");
      var download = freja.waitForDownload(() -> freja.getByText("Hent alt om mig").click());
      assertThat(download.suggestedFilename()).isEqualTo("vores-plan.zip");
      var file = Files.createTempFile("vores-plan", ".zip");
      download.saveAs(file);
      try (var zip = new ZipFile(file.toFile())) {
        var names = new ArrayList<String>();
        zip.stream().forEach(entry -> names.add(entry.getName()));
        assertThat(names).contains("laes-mig.html", "data/wish.json", "fhir/bundle.json");
        var page =
            new String(
                zip.getInputStream(zip.getEntry("laes-mig.html")).readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(page).contains("Et ønske, som kun er mit.");
      } finally {
        Files.delete(file);
      }

      var wishes = freja.locator(".card").filter(has("Ønsker, du aldrig har delt"));
      assertThat(wishes).containsText("som kun du kan se");
      tap(wishes, "Slet");
      tap(wishes, "Ja, slet for altid");
      assertThat(wishes).containsText("Du har ingen ønsker, som kun er dine.");
    }
  }

  @Test
  void whoLeavesIsSignedOut() {
    try (var phone = chromium.phone()) {
      var leila = demo.signedIn(phone, "Leila Rahimi");
      leila.navigate(demo.portal() + "/mere/data");
      tap(leila, "Forlad portalen");
      tap(leila, "Ja, luk og log ud");
      leila.waitForURL(address -> !address.contains("/mere/data"));
      leila.navigate(demo.portal() + "/hjem");
      assertThat(leila.url()).doesNotStartWith(demo.portal() + "/hjem");
    }
  }

  private static void shared(Page page, String words, String reader) {
    page.navigate(demo.portal() + "/oensker/nyt");
    page.getByRole(AriaRole.TEXTBOX).fill(words);
    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(reader)).check();
    page.locator("main .button--primary").click();
    page.locator(".loop").waitFor();
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void tap(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void tap(Locator within, String button) {
    within
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
