package dk.voresplan.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, driven by Playwright, with a microphone that beeps. */
final class Chromium implements AutoCloseable {
  private static final Path PROGRAM =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--use-fake-device-for-media-stream",
          "--use-fake-ui-for-media-stream");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(PROGRAM).setArgs(ARGUMENTS));
  }

  /** A phone of its own, 412 px wide, in Danish. */
  BrowserContext phone() {
    return device(412, 915, "da-DK");
  }

  /** A desk of its own, 1280 px wide, in Danish. */
  BrowserContext desk() {
    return device(1280, 860, "da-DK");
  }

  /** A browser of its own, whose storage lies in this folder and outlives it. */
  BrowserContext kept(Path profile) {
    var context =
        playwright
            .chromium()
            .launchPersistentContext(
                profile,
                new LaunchPersistentContextOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(ARGUMENTS)
                    .setViewportSize(412, 915)
                    .setLocale("da-DK"));
    context.setDefaultTimeout(15_000);
    return context;
  }

  /**
   * Ends the browser of this folder with no chance to do anything more.
   *
   * @return when, by {@link System#nanoTime}
   */
  static long kill(Path profile) {
    var its =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().commandLine().orElse("").contains(profile.toString()))
            .toList();
    its.forEach(ProcessHandle::destroyForcibly);
    var killed = System.nanoTime();
    its.forEach(process -> process.onExit().join());
    return killed;
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
