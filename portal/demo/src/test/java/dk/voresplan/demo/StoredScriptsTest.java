package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Scripts that someone stores are text: on the page that is loaded and on the one that is pushed
 * to, for the one who wrote it and for the one who reads. The list is that of <a
 * href="https://cheatsheetseries.owasp.org/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.html">OWASP</a>.
 */
@InBrowser
class StoredScriptsTest {
  private static final String SHORT = "</script><svg onload=alert(1)>";

  private final List<String> ran = new ArrayList<>();

  @Test
  void noneIsRunAndAllAreShownAsTheyWereWritten(RunningDemo demo, Chromium chromium)
      throws IOException {
    try (var phoneDevice = watched(chromium.phone());
        var deskDevice = watched(chromium.desk())) {
      var phone = demo.signedIn(phoneDevice, "Maja Lund");
      var desk = demo.signedIn(deskDevice, "Mette Krogh");
      var scripts = scripts();
      phone.navigate(demo.portal() + "/oensker/nyt");
      phone.getByRole(AriaRole.TEXTBOX).fill(scripts);
      phone
          .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mette Krogh"))
          .check();
      phone.locator("main .button--within-reach").click();
      phone.locator(".loop").waitFor();
      shows(phone.locator("blockquote"), scripts);

      // By push: the desk had its list open.
      desk.locator(".inbox__item", new Page.LocatorOptions().setHasText("<!-- <script>")).click();
      shows(desk.locator("blockquote"), scripts);
      var box = desk.getByRole(AriaRole.TEXTBOX).first();
      box.fill(scripts);
      desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bliver til et mål"))
          .click();
      field(desk, "Målet med enkle ord").fill(SHORT);
      field(desk, "Hvad handler det om?").selectOption("LEISURE");
      field(desk, "Det første skridt").fill(SHORT);
      field(desk, "Hvem tager det?").selectOption("Mette Krogh");
      field(desk, "Senest")
          .fill(LocalDate.now(ZoneId.of("Europe/Copenhagen")).plusDays(3).toString());
      desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send svar til Maja"))
          .click();

      // By push: the phone had the wish open.
      shows(phone.locator(".message").first(), scripts);
      assertThat(phone.locator(".outcome")).containsText(SHORT);
      for (var path : List.of("/oensker", "/hjem", "/plan", "/mere/set")) {
        phone.navigate(demo.portal() + path);
        phone.locator("h1").waitFor();
        phone.waitForTimeout(300);
      }
      phone.navigate(demo.portal() + "/plan");
      assertThat(phone.locator(".plan")).containsText(SHORT);
      desk.reload();
      shows(desk.locator("blockquote"), scripts);
      desk.navigate(demo.portal() + "/borgere");
      desk.locator("main a.card", new Page.LocatorOptions().setHasText("Maja Lund")).click();
      assertThat(desk.locator(".plan")).containsText(SHORT);
      assertThat(ran).as("what was run or fetched").isEmpty();
    }
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static void shows(Locator place, String scripts) {
    place.waitFor();
    assertThat(place.textContent()).contains(scripts);
  }

  private static String scripts() throws IOException {
    try (var file = StoredScriptsTest.class.getResourceAsStream("scripts.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    }
  }

  /** Notes each dialog, each call of alert, and each request to someone else. */
  private BrowserContext watched(BrowserContext device) {
    device.exposeFunction("noteAlert", arguments -> ran.add("alert"));
    device.addInitScript("window.alert = () => window.noteAlert()");
    device.onDialog(dialog -> {
      ran.add(dialog.message());
      dialog.dismiss();
    });
    device.onRequest(request -> {
      if (request.url().contains("xss.example")) {
        ran.add(request.url());
      }
    });
    return device;
  }
}
