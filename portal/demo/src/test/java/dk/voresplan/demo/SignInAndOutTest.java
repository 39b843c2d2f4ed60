package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in and out as a browser walks them, content policy and all. */
@InBrowser
class SignInAndOutTest {
  private static final LocatorAssertions.HasTextOptions WITHIN_FIVE_SECONDS =
      new LocatorAssertions.HasTextOptions().setTimeout(5_000);

  private static RunningDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
  }

  @Test
  void signingOutEndsAtTheFrontPageAndNothingPersonalIsInAnyAddress() {
    try (var phone = chromium.phone()) {
      var page = demo.signedIn(phone, "Maja Lund");
      var addresses = new StringBuilder();
      page.onRequest(request -> addresses.append(request.url()).append('\n'));
      page.navigate(demo.portal() + "/mere");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log ud").setExact(true))
          .click();
      page.waitForURL(demo.portal() + "/");
      assertThat(addresses.toString()).contains("/endsession").doesNotContain("eyJ", "1411029994");
      page.navigate(demo.portal() + "/plan");
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Hvem vil du være?");
    }
  }

  @Test
  void afterSigningOutTheBackButtonShowsNothing() {
    try (var phone = chromium.phone()) {
      var page = demo.signedIn(phone, "Freja Thomsen");
      for (var path : List.of("/plan", "/kontakter", "/mere")) {
        page.navigate(demo.portal() + path);
        page.locator("main h1").waitFor();
      }
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log ud").setExact(true))
          .click();
      page.waitForURL(demo.portal() + "/");
      for (int i = 0; i < 6; i++) {
        page.goBack();
        page.waitForTimeout(300);
        assertThat(page.locator(".bottom-bar, .layout")).hasCount(0);
        assertThat(page.locator("body")).not().containsText("Din plan");
      }
    }
  }

  @Test
  void whoIsSignedOutAtTheProviderIsOutOfOpenPagesWithinFiveSeconds() throws Exception {
    try (var phone = chromium.phone()) {
      var page = demo.signedIn(phone, "Freja Thomsen");
      assertThat(demo.signedOutByProvider("Freja Thomsen")).isEqualTo(200);
      assertThat(page.getByRole(AriaRole.HEADING).first())
          .hasText("Du er logget ud", WITHIN_FIVE_SECONDS);
      assertThat(page.locator(".bottom-bar")).hasCount(0);
      page.navigate(demo.portal() + "/plan");
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Hvem vil du være?");
    }
  }

  @Test
  void signingOutEverywhereEndsOpenPagesOnOtherDevicesAndOtherNodes() {
    try (var second = demo.secondNode();
        var phone = chromium.phone();
        var library = chromium.desk()) {
      var forgotten = library.newPage();
      RunningDemo.signIn(forgotten, second.portal(), "Freja Thomsen");
      var here = demo.signedIn(phone, "Freja Thomsen");
      here.navigate(demo.portal() + "/mere");
      here.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log ud alle steder"))
          .click();
      assertThat(forgotten.getByRole(AriaRole.HEADING).first())
          .hasText("Du er logget ud", WITHIN_FIVE_SECONDS);
      here.waitForURL(demo.portal() + "/");
    }
  }

  @Test
  void goingBackWithoutSigningInIsMetKindly() {
    try (var phone = chromium.phone()) {
      var page = phone.newPage();
      page.navigate(demo.portal() + "/login");
      page.getByRole(
              AriaRole.LINK, new Page.GetByRoleOptions().setName("Gå tilbage uden at logge ind"))
          .click();
      assertThat(page.getByRole(AriaRole.HEADING)).hasText("Du er ikke logget ind");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Prøv igen")).click();
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Hvem vil du være?");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"da-DK", "en-GB"})
  void axeFindsNothingWhereSignInFails(String language) {
    try (var phone = chromium.device(412, 915, language)) {
      var page = phone.newPage();
      page.navigate(demo.portal() + "/login/callback");
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
  }
}
