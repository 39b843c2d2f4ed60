package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A professional word is explained where it stands: by touch, by keyboard, by screen reader. */
@InBrowser
class WordsExplainedTest {
  private static RunningDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
  }

  @Test
  void aTapExplainsAWordAndATapOutsideClosesIt() {
    try (var phone = chromium.touched(412, 915)) {
      var page = plan(phone.newPage());
      var word = word(page, "Bostøtte");
      word.evaluate("it => it.scrollIntoView({ block: 'center' })");
      var scrolled = page.evaluate("scrollY");
      word.tap();
      assertThat(explanation(page)).isVisible();
      assertThat(explanation(page)).containsText("En fra kommunen, som kommer hjem til dig.");
      assertThat(word).hasAttribute("aria-expanded", "true");
      assertThat(page.evaluate("scrollY")).isEqualTo(scrolled);
      for (var outside : new String[] {"h1", ".card__text"}) {
        page.locator(outside).first().tap();
        assertThat(explanation(page)).isHidden();
        assertThat(word).hasAttribute("aria-expanded", "false");
        assertThat(word).isFocused();
        word.tap();
        assertThat(explanation(page)).isVisible();
      }
    }
  }

  @Test
  void aSecondTapClosesIt() {
    try (var phone = chromium.touched(412, 915)) {
      var page = plan(phone.newPage());
      word(page, "Bostøtte").tap();
      assertThat(explanation(page)).isVisible();
      word(page, "Bostøtte").tap();
      assertThat(explanation(page)).isHidden();
    }
  }

  @Test
  void theKeyboardOpensItItIsReadOutAndEscapeLeadsBack() {
    try (var desk = chromium.desk()) {
      var page = plan(desk.newPage());
      for (var key : new String[] {"Enter", " "}) {
        word(page, "Bostøtte").focus();
        page.keyboard().press(key);
        assertThat(explanation(page)).isFocused();
        assertThat(explanation(page)).hasAccessibleName("bostøtte");
        assertThat(explanation(page))
            .hasAccessibleDescription(
                Pattern.compile("En fra kommunen, som kommer hjem til dig.*"));
        page.keyboard().press("Escape");
        assertThat(explanation(page)).isHidden();
        assertThat(word(page, "Bostøtte")).isFocused();
        assertThat(word(page, "Bostøtte")).hasAttribute("aria-expanded", "false");
      }
    }
  }

  @Test
  void theButtonClosesItAndLeavingItByTabToo() {
    try (var desk = chromium.desk()) {
      var page = plan(desk.newPage());
      word(page, "Bostøtte").click();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Luk")).click();
      assertThat(explanation(page)).isHidden();
      assertThat(word(page, "Bostøtte")).isFocused();
      page.keyboard().press("Enter");
      assertThat(explanation(page)).isFocused();
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      assertThat(explanation(page)).isHidden();
    }
  }

  @Test
  void oneWordIsExplainedAtATime() {
    try (var phone = chromium.touched(412, 915)) {
      var page = plan(phone.newPage());
      word(page, "Bostøtte").tap();
      word(page, "distriktspsykiatrien").tap();
      assertThat(explanation(page)).hasCount(1);
      assertThat(explanation(page)).hasAccessibleName("distriktspsykiatri");
      assertThat(page.locator(".term[aria-expanded=true]")).hasCount(1);
    }
  }

  @Test
  void anotherPageClosesIt() {
    try (var phone = chromium.touched(412, 915)) {
      var page = phone.newPage();
      demo.signIn(page, "Maja Lund");
      RunningDemo.way(page, "Plan").click();
      word(page, "Bostøtte").tap();
      assertThat(explanation(page)).isVisible();
      page.goBack();
      assertThat(page.locator(".explanation:popover-open")).hasCount(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"320,568,100", "320,568,200", "412,915,200", "640,320,100", "1280,860,200"})
  void nothingIsCutOffAndNothingMoves(int width, int height, int text) {
    try (var device = chromium.device(width, height, "da-DK")) {
      var page = plan(device.newPage());
      page.evaluate("size => document.documentElement.style.fontSize = size + '%'", text);
      for (var word : page.locator(".term").all()) {
        word.scrollIntoViewIfNeeded();
        var before = page.evaluate("[scrollX, scrollY, document.documentElement.scrollHeight]");
        word.press("Enter");
        assertThat(explanation(page)).isFocused();
        var box = explanation(page).boundingBox();
        assertThat(box.x).isGreaterThanOrEqualTo(0);
        assertThat(box.y).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).isLessThanOrEqualTo(width);
        assertThat(box.y + box.height).isLessThanOrEqualTo(height);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(page.evaluate("[scrollX, scrollY, document.documentElement.scrollHeight]"))
            .isEqualTo(before);
        page.keyboard().press("Escape");
      }
    }
  }

  @Test
  void theCitizensOwnWordsAreNotMarkedAndTheAnswerIs() {
    var wish = "Jeg vil gerne have mere bostøtte om aftenen.";
    try (var phone = chromium.phone();
        var desk = chromium.desk()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      maja.navigate(demo.portal() + "/oensker/nyt");
      maja.getByRole(AriaRole.TEXTBOX).fill(wish);
      maja.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mette Krogh")).check();
      maja.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Del med Mette")).click();
      maja.locator(".loop").waitFor();
      var mette = demo.signedIn(desk, "Mette Krogh");
      mette.locator(".inbox__item", new Page.LocatorOptions().setHasText(wish)).click();
      mette.locator("blockquote").waitFor();
      mette.getByRole(AriaRole.TEXTBOX).fill("Det taler jeg med distriktspsykiatrien om.");
      mette
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send svar til Maja"))
          .click();
      assertThat(maja.locator(".message .term")).hasText("distriktspsykiatrien");
      assertThat(maja.locator("blockquote")).hasText(wish);
      assertThat(maja.locator("blockquote .term")).hasCount(0);
      maja.getByRole(AriaRole.TEXTBOX).fill("Tak. Min bostøtte ved det.");
      maja.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Svar Mette")).click();
      assertThat(maja.getByText("Min bostøtte ved det.").last()).isVisible();
      assertThat(maja.locator(".message .term")).hasCount(1);
    }
  }

  private static Page plan(Page page) {
    demo.signIn(page, "Maja Lund");
    page.navigate(demo.portal() + "/plan");
    page.locator(".term").first().waitFor();
    return page;
  }

  private static Locator word(Page page, String written) {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(written).setExact(true))
        .first();
  }

  private static Locator explanation(Page page) {
    return page.locator(".explanation");
  }
}
