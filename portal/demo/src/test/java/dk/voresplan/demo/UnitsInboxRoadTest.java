package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bo takes and covers what Maja shared with Amira, his colleague in the same unit. */
@InBrowser
class UnitsInboxRoadTest {
  /** On a busy machine the key can come while the page still moves the focus to what was opened. */
  private static void pressUntilFocused(Page page, String key, Locator wanted) {
    page.waitForCondition(() -> {
      if (!isFocused(wanted)) {
        page.keyboard().press(key);
        page.waitForTimeout(500);
      }
      return isFocused(wanted);
    });
  }

  private static boolean isFocused(Locator wanted) {
    return (boolean) wanted.evaluate("it => it === document.activeElement");
  }

  private static final LocatorAssertions.ContainsTextOptions BY_ITSELF =
      new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

  private static RunningDemo demo;
  private static Chromium chromium;

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
  }

  @Test
  void aColleagueTakesAWishAndTheCitizenSeesItAndTakesItBack() {
    try (var phoneDevice = chromium.phone();
        var deskDevice = chromium.desk()) {
      var maja = shared(phoneDevice, "Jeg vil ud at sejle.");
      var address = deskAddress("Jeg vil ud at sejle.");
      var bo = demo.signedIn(deskDevice, "Bo Lind");
      bo.navigate(demo.portal() + "/indbakke?vis=teamets");
      assertThat(bo.locator(".inbox__item").first()).containsText("Hos Amira Holm");
      assertThat(bo.locator(".inbox__list")).not().containsText("sejle");
      bo.navigate(demo.portal() + address + "?vis=teamets");
      assertThat(bo.locator(".desk__detail")).containsText("Du kan ikke læse ønsket, før du tager");
      assertThat(bo.locator("blockquote")).hasCount(0);

      tap(bo, "Tag ønsket");

      assertThat(bo.locator("blockquote").first()).hasText("Jeg vil ud at sejle.");
      assertThat(bo.locator(".desk__detail")).containsText("Du læser det for Amira Holm");
      assertThat(maja.locator("main")).containsText("Bo Lind læser det for Amira Holm", BY_ITSELF);
      maja.getByText("Træk det tilbage fra én").click();
      tap(maja, "Træk det tilbage fra Bo Lind");
      assertThat(bo.locator(".desk__detail"))
          .containsText("Borgeren har trukket ønsket tilbage", BY_ITSELF);
      assertThat(maja.locator("main")).not().containsText("Bo Lind læser det");
    }
  }

  @Test
  void aWishIsHandedOverAndTheOtherHasItAtOnce() {
    try (var phoneDevice = chromium.phone();
        var deskDevice = chromium.desk();
        var otherDevice = chromium.desk()) {
      var maja = shared(phoneDevice, "Jeg vil i biografen.");
      var bo = demo.signedIn(otherDevice, "Bo Lind");
      var amira = demo.signedIn(deskDevice, "Amira Holm");
      row(amira, "biografen").click();
      amira.getByText("Giv det videre til en kollega").click();
      amira.getByLabel("Hvem skal svare?").selectOption("Bo Lind");
      tap(amira, "Giv det videre");
      assertThat(amira.locator(".desk__detail")).containsText("Bo Lind har taget det", BY_ITSELF);
      assertThat(row(bo, "biografen")).isVisible();
      assertThat(maja.locator("main")).containsText("Bo Lind læser det for Amira Holm", BY_ITSELF);
    }
  }

  @Test
  void whatIsFoldedOutStaysSoWhileTheCitizenSharesWithMore() {
    try (var phoneDevice = chromium.phone();
        var deskDevice = chromium.desk()) {
      var maja = shared(phoneDevice, "Jeg vil på museum.");
      var amira = demo.signedIn(deskDevice, "Amira Holm");
      row(amira, "museum").click();
      amira.getByText("Giv det videre til en kollega").click();
      amira.getByLabel("Hvem skal svare?").selectOption("Bo Lind");
      maja.getByText("Del med flere").click();
      maja.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Sanne Bach")).check();
      tap(maja, "Del ønsket");
      assertThat(amira.locator(".desk__detail")).containsText("Sanne Bach", BY_ITSELF);
      assertThat(amira.getByLabel("Hvem skal svare?").locator("option:checked")).hasText("Bo Lind");
    }
  }

  @Test
  void theKeyboardIsEnoughAndDoesNothingWhileOneWrites() {
    try (var phoneDevice = chromium.phone();
        var deskDevice = chromium.desk()) {
      var maja = shared(phoneDevice, "Jeg vil lære at strikke.");
      shared(maja, "Jeg vil plukke bær.");
      var amira = demo.signedIn(deskDevice, "Amira Holm");
      row(amira, "bær").waitFor();
      var keyboard = amira.keyboard();
      keyboard.press("j");
      var rows = amira.locator(".inbox__item");
      assertThat(rows.first()).isFocused();
      keyboard.press("j");
      assertThat(rows.nth(1)).isFocused();
      keyboard.press("k");
      assertThat(rows.first()).isFocused();
      keyboard.press("o");
      amira.locator("blockquote").waitFor();
      assertThat(rows.first()).hasAttribute("aria-current", "true");
      var answer = amira.locator(".desk__detail textarea").first();
      pressUntilFocused(amira, "r", answer);
      keyboard.type("jkor/?");
      assertThat(answer).hasValue("jkor/?");
      answer.fill("");
      answer.blur();
      keyboard.press("/");
      var search = amira.getByLabel("Søg på borgerens navn");
      assertThat(search).isFocused();
      keyboard.type("maja");
      assertThat(row(amira, "strikke")).isVisible();
      search.fill("karl");
      assertThat(amira.getByText("Der er ingen her.")).isVisible();
      assertThat(rows).hasCount(0);
      assertThat(amira.url()).doesNotContain("karl");
      search.fill("");
      search.blur();
      keyboard.press("?");
      var help =
          amira.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Tastegenveje"));
      assertThat(help).isVisible();
      assertThat(help.getByLabel("Brug tastegenveje")).isChecked();
      help.getByLabel("Brug tastegenveje").uncheck();
      keyboard.press("Escape");
      assertThat(help).isHidden();
      keyboard.press("?");
      assertThat(help).isHidden();
      amira.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tastegenveje")).click();
      help.getByLabel("Brug tastegenveje").check();
    }
  }

  @Test
  void whatTheListShowsIsInTheAddressAndStaysOverReloadAndBack() {
    try (var deskDevice = chromium.desk()) {
      var amira = demo.signedIn(deskDevice, "Amira Holm");
      amira.locator(".inbox__ways").getByText("Teamets").click();
      amira.waitForURL("**/indbakke?vis=teamets");
      var team = amira.locator(".inbox__ways a").nth(1);
      assertThat(team).hasAttribute("aria-current", "page");
      amira.reload();
      assertThat(team).hasAttribute("aria-current", "page");
      amira.goBack();
      assertThat(amira.locator(".inbox__ways a").first()).hasAttribute("aria-current", "page");
    }
  }

  @Test
  void whoIsAwaySaysWhoAnswersAndIsToldWhatIsWrong() {
    try (var deskDevice = chromium.desk();
        var otherDevice = chromium.desk();
        var phoneDevice = chromium.phone()) {
      shared(phoneDevice, "Jeg vil synge i kor.");
      var amira = demo.signedIn(deskDevice, "Amira Holm");
      amira.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Når du er væk")).click();
      amira.getByLabel("Hvem svarer for dig?").selectOption("Bo Lind");
      amira.getByLabel("Fra og med").fill(today.minusDays(1).toString());
      amira.getByLabel("Til og med").fill(today.toString());
      tap(amira, "Gem");
      assertThat(amira.getByText("Vælg i dag eller en dag, der kommer.")).isVisible();
      amira.getByLabel("Fra og med").fill(today.toString());
      tap(amira, "Gem");
      assertThat(amira.locator("main")).containsText("Bo Lind svarer for dig");

      var bo = demo.signedIn(otherDevice, "Bo Lind");
      assertThat(bo.locator(".inbox__list")).containsText("Du svarer for Amira Holm");
      tap(amira, "Slut nu");
      assertThat(amira.locator("main")).not().containsText("Bo Lind svarer for dig");
      bo.reload();
      assertThat(bo.locator(".inbox__list")).not().containsText("Du svarer for Amira Holm");
    }
  }

  @Test
  void aLeaderAloneSetsThePromiseAndTheCitizenReadsIt() throws Exception {
    try (var deskDevice = chromium.desk();
        var otherDevice = chromium.desk();
        var phoneDevice = chromium.phone()) {
      var amira = demo.signedIn(deskDevice, "Amira Holm");
      RunningDemo.way(amira, "Overblik").click();
      promise(amira, "7");
      var maja = demo.signedIn(phoneDevice, "Maja Lund");
      maja.navigate(demo.portal() + "/oensker/nyt");
      assertThat(
              maja.locator("vaadin-checkbox", new Page.LocatorOptions().setHasText("Amira Holm")))
          .containsText("Lover svar inden 7 hverdage");
      promise(amira, "5");

      shared(maja, "Jeg vil bage brød.");
      amira.reload();
      assertThat(amira.locator("table")).containsText("Distriktspsykiatrien");
      var file = amira.locator("a[download]").getAttribute("href");
      var csv = amira.request().get(demo.portal() + file);
      assertThat(csv.headers().get("content-disposition")).contains("attachment");
      assertThat(csv.text()).startsWith("\"Enhed\",\"Måned\"").doesNotContain("Amira", "Maja");

      var bo = demo.signedIn(otherDevice, "Bo Lind");
      assertThat(RunningDemo.way(bo, "Overblik")).hasCount(0);
      assertThat(bo.request().get(demo.portal() + file).status()).isEqualTo(404);
      bo.navigate(demo.portal() + "/overblik");
      assertThat(bo.locator("table")).hasCount(0);
      assertThat(maja.request().get(demo.portal() + file).status()).isEqualTo(404);
    }
  }

  private static void promise(Page leader, String days) {
    leader.getByLabel("Vi lover svar inden").selectOption(days);
    tap(leader, "Gem løftet");
    assertThat(leader.getByText("Løftet er gemt.")).isVisible();
    leader.reload();
    assertThat(leader.getByLabel("Vi lover svar inden")).hasValue(days);
  }

  private static Page shared(BrowserContext phone, String words) {
    var maja = demo.signedIn(phone, "Maja Lund");
    shared(maja, words);
    return maja;
  }

  private static void shared(Page maja, String words) {
    maja.navigate(demo.portal() + "/oensker/nyt");
    maja.getByRole(AriaRole.TEXTBOX).fill(words);
    maja.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Amira Holm")).check();
    tap(maja, "Del med Amira");
    maja.locator(".loop").waitFor();
  }

  /** Where this wish is at the desk, as Amira's list has it. */
  private static String deskAddress(String words) {
    try (var device = chromium.desk()) {
      return "/" + row(demo.signedIn(device, "Amira Holm"), words).getAttribute("href");
    }
  }

  private static Locator row(Page desk, String words) {
    return desk.locator(".inbox__item", new Page.LocatorOptions().setHasText(words));
  }

  private static void tap(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
