package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** How it goes: one question to a page, kept at once, and shared only if the citizen chooses. */
@InBrowser
class HowItGoesTest {
  private static final int SAVED_AFTER_MILLISECONDS = 2_000;

  @Test
  void aCitizenAnswersSkipsWantsMoreHelpAndChoosesWhoSeesIt(RunningDemo demo, Chromium chromium) {
    try (var phone = chromium.phone();
        var desk = chromium.desk()) {
      var karl = demo.signedIn(phone, "Karl Berg");
      karl.navigate(demo.portal() + "/mere");
      karl.getByText("Hvordan går det?").click();
      karl.getByText("Svar på det første").click();
      heading(karl, "Hvor tilfreds er du med dit psykiske helbred?");
      link(karl, "Spring over").click();
      heading(karl, "Hvor tilfreds er du med din krop og dit helbred?");
      button(karl, "Ret tilfreds").click();
      assertThat(button(karl, "Ret tilfreds")).hasAttribute("aria-pressed", "true");
      assertThat(karl.getByRole(AriaRole.STATUS).first()).containsText("Kun du kan se det");
      karl.reload();
      assertThat(button(karl, "Ret tilfreds")).hasAttribute("aria-pressed", "true");

      link(karl, "Jeg vil gerne have mere hjælp til det").click();
      assertThat(karl.getByRole(AriaRole.TEXTBOX))
          .hasValue("Jeg vil gerne have mere hjælp til min krop og mit helbred. ");
      assertThat(button(karl, "Krop og helbred")).hasAttribute("aria-pressed", "true");

      karl.navigate(demo.portal() + "/hvordan-gaar-det");
      assertThat(karl.getByText("Ret tilfreds · i dag")).isVisible();
      assertThat(karl.getByText("Kun du kan se dem")).isVisible();

      var dorte = demo.signedIn(desk, "Dorte Munk");
      beforeTheMeeting(demo, dorte, "Karl Berg");
      assertThat(dorte.getByText("Der er ingen svar, som er delt med dig.")).isVisible();

      karl.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Dorte Munk")).check();
      button(karl, "Gem, hvem der må se dem").click();
      assertThat(karl.getByText("Dorte kan se dem")).isVisible();
      dorte.reload();
      assertThat(dorte.getByText("Ret tilfreds · i dag")).isVisible();
    }
  }

  @Test
  void theCitizenReadsOfTheirPlanAndTheTeamOfThePlan(RunningDemo demo, Chromium chromium) {
    try (var phone = chromium.phone();
        var desk = chromium.desk()) {
      var karl = demo.signedIn(phone, "Karl Berg");
      karl.navigate(demo.portal() + "/plan/historie");
      assertThat(karl.getByText("er kommet med i din plan").first()).isVisible();
      var dorte = demo.signedIn(desk, "Dorte Munk");
      beforeTheMeeting(demo, dorte, "Karl Berg");
      assertThat(dorte.getByText("er kommet med i planen").first()).isVisible();
    }
  }

  @Test
  void aQuestionThatDoesNotExistIsAPageThatDoesNot(RunningDemo demo, Chromium chromium) {
    try (var phone = chromium.phone()) {
      var karl = demo.signedIn(phone, "Karl Berg");
      for (var number : new String[] {"0", "12", "01", "x"}) {
        karl.navigate(demo.portal() + "/hvordan-gaar-det/" + number);
        assertThat(karl.locator("h1")).hasText("Siden er her ikke");
      }
    }
  }

  @Test
  void aQuestionBeginsTheSentenceAndTheRestIsOnesOwn(RunningDemo demo, Chromium chromium) {
    try (var phone = chromium.phone()) {
      var karl = demo.signedIn(phone, "Karl Berg");
      karl.navigate(demo.portal() + "/oensker/nyt");
      karl.getByText("Mangler du ord i dag?").click();
      button(karl, "Hvordan ser en god dag ud for dig?").click();
      assertThat(karl.getByRole(AriaRole.TEXTBOX)).isFocused();
      karl.keyboard().type("solen skinner.");
      assertThat(karl.getByRole(AriaRole.TEXTBOX))
          .hasValue("En god dag for mig er, når solen skinner.");
      karl.getByText("Kladden er gemt").waitFor();

      button(karl, "Fritid").click();
      button(karl, "Vis tre andre").click();
      button(karl, "Hvad lavede du før, som du savner?").click();
      assertThat(karl.getByRole(AriaRole.TEXTBOX)).isFocused();
      karl.keyboard().type("synge.");
      assertThat(karl.getByRole(AriaRole.TEXTBOX))
          .hasValue("En god dag for mig er, når solen skinner.\nJeg savner at synge.");

      karl.getByRole(AriaRole.TEXTBOX).fill("");
      karl.waitForTimeout(SAVED_AFTER_MILLISECONDS);
      karl.reload();
      assertThat(karl.getByRole(AriaRole.TEXTBOX)).hasValue("");
    }
  }

  private static void beforeTheMeeting(RunningDemo demo, Page page, String citizen) {
    page.navigate(demo.portal() + "/borgere");
    page.locator("main a.card", new Page.LocatorOptions().setHasText(citizen)).first().click();
    link(page, "Før mødet").click();
    heading(page, "Før mødet med " + citizen);
  }

  private static void heading(Page page, String words) {
    assertThat(page.locator("h1")).hasText(words);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
