package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Bo breaks the glass for one part of Freja's plan, in whose team nobody is: she and his leader are
 * told, and nobody else comes in by his way.
 */
@InBrowser
class EmergencyRoadTest {
  private static final LocatorAssertions.ContainsTextOptions BY_ITSELF =
      new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);
  private static final String REASON = "Hun ringede til os i nat og lagde på igen.";

  private static RunningDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
  }

  @Test
  void onePartIsOpenedAndTheCitizenAndTheLeaderAreToldAtOnce() {
    try (var phone = chromium.phone();
        var desk = chromium.desk();
        var leadersDesk = chromium.desk();
        var strangersDesk = chromium.desk()) {
      var freja = demo.signedIn(phone, "Freja Thomsen");
      var amira = demo.signedIn(leadersDesk, "Amira Holm");
      amira.navigate(demo.portal() + "/overblik");
      var bo = demo.signedIn(desk, "Bo Lind");
      bo.navigate(demo.portal() + "/noedadgang");
      assertThat(bo.locator("main")).containsText("Borgeren og din leder får det at vide");

      whatIsMissingIsSaidAndNothingIsLost(bo);
      bo.getByLabel("Borgerens CPR-nummer").fill("0811079982");
      tap(bo, "Åbn i 4 timer");

      assertThat(bo.locator("h1")).hasText("Nødadgang til Freja Thomsen");
      assertThat(bo.url()).doesNotContain("0811079982");
      assertThat(bo.locator("main")).containsText("Du kan se aftaler til");
      assertThat(bo.locator("main h2")).hasText("Aftaler");
      assertThat(freja.locator("main")).containsText(REASON, BY_ITSELF);
      assertThat(freja.locator("main")).containsText("Bo Lind fra Regionspsykiatrien åbnede");
      assertThat(amira.locator("main")).containsText("Bo Lind åbnede aftaler", BY_ITSELF);
      assertThat(amira.locator("main")).containsText(REASON);
      assertThat(amira.locator("main")).not().containsText("Freja");

      var address = bo.url();
      bo.navigate(address.replace("noedadgang", "borgere"));
      assertThat(bo.locator("main")).not().containsText("Freja");
      var peter = demo.signedIn(strangersDesk, "Peter Vang");
      peter.navigate(address);
      peter.locator("main h1").waitFor();
      assertThat(peter.locator("main")).not().containsText("Freja");

      freja.navigate(demo.portal() + "/mere/set");
      var opened =
          freja
              .locator(".card", new Page.LocatorOptions().setHasText("Bo Lind"))
              .filter(new Locator.FilterOptions().setHasText("Nødadgang"));
      assertThat(opened.first()).containsText(REASON);
    }
  }

  @Test
  void whoIsInTheTeamIsShownTheUsualWay() {
    try (var desk = chromium.desk()) {
      var amira = demo.signedIn(desk, "Amira Holm");
      amira.navigate(demo.portal() + "/noedadgang");
      amira.getByLabel("Borgerens CPR-nummer").fill("1411029994");
      amira.getByRole(AriaRole.TEXTBOX, reason()).fill("Hun kan være i fare lige nu.");
      tap(amira, "Åbn i 4 timer");
      assertThat(amira.locator(".field__error:visible")).containsText("Du er på holdet");
      assertThat(amira.url()).endsWith("/noedadgang");
    }
  }

  private static void whatIsMissingIsSaidAndNothingIsLost(Page bo) {
    bo.getByLabel("Hvad har du brug for at se?").selectOption("Aftaler");
    bo.getByRole(AriaRole.TEXTBOX, reason()).fill("Kort.");
    tap(bo, "Åbn i 4 timer");
    assertThat(bo.locator("draft-box vaadin-text-area[invalid]")).hasCount(1);
    bo.getByRole(AriaRole.TEXTBOX, reason()).fill(REASON);
    assertThat(bo.getByText("Teksten ligger kun her i browseren")).isVisible();
    bo.reload();
    assertThat(bo.getByRole(AriaRole.TEXTBOX, reason())).hasValue(REASON);
    bo.getByLabel("Hvad har du brug for at se?").selectOption("Aftaler");
    bo.getByLabel("Borgerens CPR-nummer").fill("0101010000");
    tap(bo, "Åbn i 4 timer");
    assertThat(bo.locator(".field__error:visible"))
        .containsText("Se efter, om det er skrevet rigtigt");
    assertThat(bo.getByRole(AriaRole.TEXTBOX, reason())).hasValue(REASON);
  }

  private static Page.GetByRoleOptions reason() {
    return new Page.GetByRoleOptions().setName("Hvorfor er det nødvendigt?");
  }

  private static void tap(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
