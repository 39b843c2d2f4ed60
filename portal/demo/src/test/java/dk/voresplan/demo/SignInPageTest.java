package dk.voresplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInPageTest {
  private static Playwright playwright;
  private static Browser browser;
  private Page page;

  @BeforeAll
  static void launch() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(Path.of(chromium()))
                    .setArgs(List.of("--no-sandbox")));
  }

  private static String chromium() {
    return System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
  }

  @AfterAll
  static void close() {
    browser.close();
    playwright.close();
  }

  @BeforeEach
  void open() {
    page = browser.newPage(new Browser.NewPageOptions().setViewportSize(412, 915));
  }

  @ParameterizedTest
  @CsvSource({"da,LIGHT", "da,DARK", "en,LIGHT", "en,DARK"})
  void axeFindsNothingOnThePage(String language, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setContent(html(language));
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"320", "412", "1280"})
  void nothingStandsOutsideTheScreen(int width) {
    page.setViewportSize(width, 915);
    page.setContent(html("da"));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }

  @Test
  void thePersonInFocusIsChosenWithTheKeyboardAlone() {
    page.route(
        "http://provider.example/**",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("text/html").setBody(html("da"))));
    page.navigate("http://provider.example/demo/authorize");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    var posted =
        page.waitForRequest(
            request -> request.method().equals("POST"), () -> page.keyboard().press("Enter"));
    assertThat(posted.postData()).startsWith("username=ali-rahimi&claims=");
  }

  private static String html(String language) {
    return new SignInPage(DemoWords.preferredBy(language), "http://localhost:8080/").html();
  }
}
