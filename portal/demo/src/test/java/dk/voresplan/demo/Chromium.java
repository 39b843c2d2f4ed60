package dk.voresplan.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, driven by Playwright, with a microphone that beeps. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
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
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--use-fake-device-for-media-stream",
                            "--use-fake-ui-for-media-stream")));
  }

  /** A phone of its own, 412 px wide, in Danish. */
  BrowserContext phone() {
    return device(412, 915, "da-DK");
  }

  /** A desk of its own, 1280 px wide, in Danish. */
  BrowserContext desk() {
    return device(1280, 860, "da-DK");
  }

  /** A phone that is touched, and has no mouse. */
  BrowserContext touched(int width, int height) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("da-DK")
                .setHasTouch(true)
                .setIsMobile(true));
    context.setDefaultTimeout(15_000);
    return context;
  }

  BrowserContext device(int width, int height, String language) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale(language));
    context.setDefaultTimeout(15_000);
    return context;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
