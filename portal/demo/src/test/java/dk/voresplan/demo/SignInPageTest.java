package dk.voresplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InBrowser
class SignInPageTest {
  private static Chromium chromium;
  private BrowserContext device;
  private Page page;

  @BeforeAll
  static void launch(Chromium browser) {
    chromium = browser;
  }

  @BeforeEach
  void open() {
    device = chromium.phone();
    page = device.newPage();
  }

  @AfterEach
  void close() {
    device.close();
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
