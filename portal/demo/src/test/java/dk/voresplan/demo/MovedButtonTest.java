package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A button that moves while it is held down, as what was written is looked at meanwhile. */
@InBrowser
class MovedButtonTest {
  private static final String ANSWER = "Det lyder godt. Skal vi se det sammen på tirsdag?";

  private final RunningDemo demo;
  private final Chromium chromium;
  private String wish = "";
  private Page desk;
  private Locator send;

  MovedButtonTest(RunningDemo demo, Chromium chromium) {
    this.demo = demo;
    this.chromium = chromium;
  }

  @BeforeEach
  void holdDownTheButtonUntilItHasMoved() {
    wish = "Jeg vil gerne se havet, " + System.nanoTime();
    try (var phone = chromium.phone()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      maja.navigate(demo.portal() + "/oensker/nyt");
      maja.getByRole(AriaRole.TEXTBOX).fill(wish);
      maja.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mette Krogh")).check();
      maja.getByRole(AriaRole.BUTTON, named("Del med Mette")).click();
      maja.locator(".loop").waitFor();
    }
    desk = demo.signedIn(chromium.desk(), "Mette Krogh");
    row().click();
    send = desk.getByRole(AriaRole.BUTTON, named("Send svar til Maja"));
    send.scrollIntoViewIfNeeded();
    var before = send.boundingBox();
    desk.mouse().move(before.x + 20, before.y + 5);
    desk.mouse().down();
    desk.getByRole(AriaRole.TEXTBOX).fill(ANSWER);
    desk.waitForCondition(() -> send.boundingBox().y > before.y + 10);
    assertThat(desk.getByText("Kladden er gemt")).isVisible();
  }

  @AfterEach
  void leave() {
    desk.context().close();
  }

  @Test
  void itIsPressedAllTheSame() {
    desk.mouse().up();

    assertThat(row()).containsText("Venter på borgeren");
  }

  @Test
  void whoMovesThePointerAwayPressesNothing() {
    desk.mouse().move(5, 5);
    desk.mouse().up();

    desk.reload();
    assertThat(row()).containsText("svarfrist");
    assertThat(desk.getByRole(AriaRole.TEXTBOX)).hasValue(ANSWER);
  }

  private Locator row() {
    return desk.locator(".inbox__item", new Page.LocatorOptions().setHasText(wish));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
