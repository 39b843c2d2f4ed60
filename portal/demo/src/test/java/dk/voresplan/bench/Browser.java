package dk.voresplan.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.net.HttpCookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The browser is the machine's own Chromium, whose computing is no part of the servers'. */
final class Browser implements AutoCloseable {
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
          "--disable-sync");
  private static final int PATIENCE = 60_000;
  private static final int QUIET = 1_000;

  /** So many seconds a page may go on loading. */
  private static final int MOST_LOOKS = 60;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  Browser() {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.chromium =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(PROGRAM).setArgs(ARGUMENTS));
  }

  /** Makes a phone with nothing in its cache, signed in by the cookie if there is one. */
  BrowserContext phone(String portal, Optional<HttpCookie> cookie) {
    var phone =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(412, 915)
                .setLocale("da-DK"));
    phone.setDefaultTimeout(PATIENCE);
    cookie.ifPresent(
        it -> phone.addCookies(List.of(new Cookie(it.getName(), it.getValue()).setUrl(portal))));
    return phone;
  }

  /** Opens a page, and waits until it can be read. */
  static Page open(BrowserContext phone, String address) {
    var page = phone.newPage();
    page.navigate(address);
    page.locator("h1").first().waitFor();
    return page;
  }

  /** Returns how many bytes come for a page before the first interaction, with an empty cache. */
  long bytes(String portal, String path, Optional<HttpCookie> cookie) {
    try (var phone = phone(portal, cookie)) {
      var page = phone.newPage();
      var received = new AtomicLong();
      var network = phone.newCDPSession(page);
      network.on(
          "Network.loadingFinished",
          event -> received.addAndGet(event.get("encodedDataLength").getAsLong()));
      network.on(
          "Network.webSocketFrameReceived",
          event -> received.addAndGet(payload(event.getAsJsonObject("response"))));
      network.send("Network.enable");
      network.send("Network.setBypassServiceWorker", bypass());
      page.navigate(portal + path);
      page.locator("h1").first().waitFor();
      untilQuiet(page, received);
      return received.get();
    }
  }

  private static long payload(JsonObject frame) {
    return frame.get("payloadData").getAsString().length();
  }

  private static JsonObject bypass() {
    var yes = new JsonObject();
    yes.addProperty("bypass", true);
    return yes;
  }

  /** Waits until nothing has come for a second. */
  private static void untilQuiet(Page page, AtomicLong received) {
    long before = -1;
    for (int look = 0; look < MOST_LOOKS && before != received.get(); look++) {
      before = received.get();
      page.waitForTimeout(QUIET);
    }
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
