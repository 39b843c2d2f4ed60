package dk.voresplan.portal.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** The production bundle in Chromium; left out where the frontend was (-Dvaadin.skip). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("hasFrontend")
final class PortalInBrowserTest {
  private final List<String> complaints = new ArrayList<>();
  private TestPortal portal;
  private Playwright playwright;
  private Browser browser;
  private BrowserContext phone;
  private Page page;

  static boolean hasFrontend() {
    return PortalInBrowserTest.class.getResource("/META-INF/VAADIN/webapp/VAADIN/build") != null;
  }

  @BeforeAll
  void start() {
    portal = TestPortal.start();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(
                        Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterAll
  void stop() {
    playwright.close();
    portal.close();
  }

  @BeforeEach
  void openPhone() {
    phone =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(412, 915).setLocale("da-DK"));
    page = phone.newPage();
    complaints.clear();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
  }

  @AfterEach
  void closePhone() {
    phone.close();
  }

  private void signIn() {
    phone.request().get(portal.address("/sign-in-for-tests"));
  }

  @Test
  void aVaadinPageRunsUnderItsContentPolicyWithPush() {
    signIn();
    var sockets = new ArrayList<String>();
    page.onWebSocket(socket -> sockets.add(socket.url()));
    var answer = page.navigate(portal.address("/gaar-galt"));
    assertThat(page.locator("h1")).hasText("It works");
    page.waitForCondition(() -> !sockets.isEmpty());
    assertThat(complaints).as("what the browser complained of").isEmpty();
    assertThat(answer.headers().get("content-security-policy"))
        .containsPattern("script-src 'self' 'nonce-[\\w-]{22}'")
        .doesNotContain("script-src 'self' 'unsafe-inline'");
    assertThat(answer.headers().get("cache-control")).contains("no-store");
  }

  @Test
  void aPageThatNamesNobodyIsDeniedToAll() {
    signIn();
    page.navigate(portal.address("/glemt"));
    assertThat(page.locator("h1")).hasText("Den side kan du ikke åbne");
  }

  @Test
  void aPageThatIsNotThereSaysSo() {
    signIn();
    page.navigate(portal.address("/findes-ikke"));
    assertThat(page.locator("h1")).hasText("Siden er her ikke");
    assertThat(page.locator("a.help-now")).isVisible();
  }

  @Test
  void aFailureInAnOpenPageIsToldWithANumberAndLeavesThePage() {
    signIn();
    page.navigate(portal.address("/gaar-galt"));
    page.locator("button", new Page.LocatorOptions().setHasText("Fail")).click();
    assertThat(page.locator("[role=alert]")).containsText("Nummer: ");
    assertThat(page.locator("h1")).hasText("It works");
    assertThat(page.content()).doesNotContain(FailingForTests.SECRET);
  }

  @Test
  void withoutANetTheHelpNumbersAreThere() {
    page.navigate(portal.address("/"));
    page.evaluate("() => navigator.serviceWorker.ready");
    phone.setOffline(true);
    page.navigate(portal.address("/hjaelp"));
    assertThat(page.locator("h1").first()).hasText("Ingen forbindelse");
    assertThat(page.locator("a[href='tel:112']").first()).isVisible();
    assertThat(page.locator("[lang=en] a[href='tel:70201201']")).isVisible();
    assertThat(page.locator("h1").first()).hasCSS("font-size", "27px");
  }

  @Test
  void nothingIsLostAtThreeHundredAndTwentyPixels() {
    page.setViewportSize(320, 640);
    for (var path : List.of("/", "/hjaelp", "/tilgaengelighed", "/sprog", "/offline")) {
      page.navigate(portal.address(path));
      assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
          .as(path)
          .isEqualTo(320);
    }
  }
}
