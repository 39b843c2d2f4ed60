package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A handover, from the desk that begins it to the desk that takes over, followed on a phone. */
@InBrowser
class HandoverRoadTest {
  private static final LocatorAssertions.IsVisibleOptions BY_ITSELF =
      new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);
  private final LocalDate day = LocalDate.now(ZoneId.of("Europe/Copenhagen")).plusDays(40);

  private static RunningDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
  }

  @Test
  void theDemosHandoverIsHalfTickedAndSaysKindlyWhichSideIsMissing() {
    try (var device = chromium.phone()) {
      var phone = demo.signedIn(device, "Maja Lund");
      for (var way : new String[] {"Hjem", "Plan"}) {
        RunningDemo.way(phone, way).click();
        var card = card(phone, "Du bliver udskrevet");
        assertThat(card.first()).containsText("Psykiatrien har givet alt videre");
        assertThat(card.first()).containsText("Kommunen mangler at sige ja til");
      }
      card(phone, "Psykiatrien har givet alt videre").first().click();
      phone.waitForURL("**/overgange/*");
      assertThat(phone.locator("h1")).isFocused();
      assertThat(phone.getByText("Boligen er klar til dig")).isVisible();
      assertThat(phone.getByText("Line Dahl tager det senest")).isVisible();
    }
  }

  @Test
  void aHandoverIsBegunAtOneDeskTickedAtTwoAndFollowedOnThePhone() {
    try (var psychiatry = chromium.desk();
        var municipality = chromium.desk();
        var device = chromium.phone()) {
      var amira = demo.signedIn(psychiatry, "Amira Holm");
      openPlan(amira);
      amira.getByRole(AriaRole.LINK, link("Begynd en overgang")).click();
      amira.getByRole(AriaRole.BUTTON, button("Udskrivning fra hospitalet")).click();
      amira.getByLabel("Hvem tager over?").selectOption("Skanderborg Kommune");
      amira.getByLabel("Hvilken dag?").fill(day.toString());
      amira.getByRole(AriaRole.BUTTON, button("Boligen er klar til dig")).click();
      amira.getByLabel("Hvem tager det?").selectOption("En anden");
      amira.getByLabel("Hvad hedder de?").fill("Din mor");
      assertThat(amira.getByText("Kladden er gemt")).isVisible();
      amira.waitForTimeout(2_000); // what is typed is kept within two seconds
      amira.reload();
      assertThat(amira.getByLabel("Hvad hedder de?")).hasValue("Din mor");
      assertThat(amira.getByLabel("Senest hvilken dag?")).hasValue(day.toString());
      amira.getByRole(AriaRole.BUTTON, button("Begynd overgangen")).click();
      var given = sheet(amira);
      assertThat(given).containsText("Din mor tager det");

      var mette = demo.signedIn(municipality, "Mette Krogh");
      openPlan(mette);
      var taken = sheet(mette);
      var phone = demo.signedIn(device, "Maja Lund");
      card(phone, date()).click();
      assertThat(phone.getByText("Psykiatrien har ikke givet det videre endnu")).isVisible();

      given.getByText("Kryds af: givet videre").click();
      assertThat(phone.getByText("Psykiatrien: givet videre af Amira Holm i dag"))
          .isVisible(BY_ITSELF);
      assertThat(taken.getByText("Psykiatrien: givet videre af Amira Holm i dag"))
          .isVisible(BY_ITSELF);
      assertThat(given.getByText("Tag krydset tilbage")).isVisible();

      taken.getByText("Kryds af: overtaget").click();
      assertThat(phone.getByText("Kommunen har sagt ja til det hele")).isVisible(BY_ITSELF);
      assertThat(given.getByText("Alt er givet videre").first()).isVisible(BY_ITSELF);

      taken.getByText("Tag krydset tilbage").click();
      assertThat(phone.getByText("Kommunen har ikke sagt ja endnu")).isVisible(BY_ITSELF);
      assertThat(phone.getByText("Psykiatrien: givet videre af Amira Holm i dag")).isVisible();
    }
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    try (var desk = chromium.desk()) {
      var amira = demo.signedIn(desk, "Helle Winther");
      amira.navigate(demo.portal() + "/borgere");
      amira.locator("main a.card").first().click();
      amira.getByRole(AriaRole.LINK, link("Begynd en overgang")).click();
      amira.getByRole(AriaRole.BUTTON, button("Begynd overgangen")).click();
      assertThat(amira.getByText("Vælg først, hvad der sker.")).isVisible();
      assertThat(amira.getByText("Vælg, hvem der tager over.")).isVisible();
      assertThat(amira.getByText("Vælg en dag")).isVisible();
      assertThat(amira.getByText("Der skal være mindst ét punkt")).isVisible();
    }
  }

  private String date() {
    return day.format(DateTimeFormatter.ofPattern("d. MMMM", Locale.of("da")));
  }

  private static Locator card(Page page, String words) {
    return page.locator("a.card", new Page.LocatorOptions().setHasText(words))
        .filter(new Locator.FilterOptions().setHasText("Du bliver udskrevet"));
  }

  /** The sheet of the handover that this test began. */
  private static Locator sheet(Page page) {
    return page.locator(".card", new Page.LocatorOptions().setHasText("Din mor tager det"));
  }

  private static void openPlan(Page page) {
    page.navigate(demo.portal() + "/borgere");
    page.locator("main a.card", new Page.LocatorOptions().setHasText("Maja Lund")).click();
    page.locator(".plan").waitFor();
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
