package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Two people on two nodes of the portal see what the other does, without a reload. */
@InBrowser
class TwoNodesTest {
  private static final LocatorAssertions.IsVisibleOptions BY_ITSELF =
      new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);

  @Test
  void whatIsDoneOnOneNodeIsSeenOnTheOther(RunningDemo demo, Chromium chromium) {
    try (var second = demo.secondNode();
        var phone = chromium.phone();
        var desk = chromium.desk()) {
      var words = "Jeg vil gerne lære at svømme.";
      var maja = demo.signedIn(phone, "Maja Lund");
      var mette = desk.newPage();
      RunningDemo.signIn(mette, second.portal(), "Mette Krogh");
      var item = mette.locator("a[href^='indbakke/']", new Page.LocatorOptions().setHasText(words));
      assertThat(item).isHidden();

      maja.navigate(demo.portal() + "/oensker/nyt");
      maja.getByRole(AriaRole.TEXTBOX).fill(words);
      maja.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mette Krogh")).check();
      maja.locator("main .button--within-reach").click();
      maja.locator(".loop").waitFor();
      assertThat(item).isVisible(BY_ITSELF);

      item.click();
      mette.locator("blockquote").waitFor();
      assertThat(maja.getByText("Set af Mette").first()).isVisible(BY_ITSELF);
      mette.getByRole(AriaRole.TEXTBOX).fill("Skal vi tage i svømmehallen sammen?");
      mette
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send svar til Maja"))
          .click();
      mette.locator(".message").waitFor();
      assertThat(maja.getByText("Skal vi tage i svømmehallen sammen?")).isVisible(BY_ITSELF);
      assertThat(maja.locator(".message")).hasCount(1);
    }
  }
}
