package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in and out as a browser walks them, content policy and all. */
@InBrowser
class SignInAndOutTest {
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
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log ud")).click();
      page.waitForURL(demo.portal() + "/");
      assertThat(addresses.toString()).contains("/endsession").doesNotContain("eyJ", "1411029994");
      page.navigate(demo.portal() + "/plan");
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Hvem vil du være?");
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
