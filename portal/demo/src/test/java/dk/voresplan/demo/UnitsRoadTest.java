package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Units of a team: proposed by Dorte, who coordinates Karl's plan, and let in and out by him; told
 * no by him; and who belongs to one, as Amira decides. Each test leaves things as they were.
 */
@InBrowser
class UnitsRoadTest {
  private static final LocatorAssertions.ContainsTextOptions BY_ITSELF =
      new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

  private static RunningDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
  }

  @Test
  void aProposedUnitSeesThePlanOnlyWhileTheCitizensYesStands() {
    try (var phone = chromium.phone();
        var desk = chromium.desk();
        var metteDesk = chromium.desk()) {
      var karl = demo.signedIn(phone, "Karl Berg");
      karl.locator("main h1").waitFor();
      var dorte = demo.signedIn(desk, "Dorte Munk");
      planOf(dorte, "Karl Berg");
      dorte.getByText("Foreslå en enhed til holdet").click();
      dorte.getByLabel("Enhedens navn").fill("bostøtten");
      dorte.getByLabel("Enhedens navn").blur();
      tap(dorte, "Foreslå Bostøtten Skanderborg");

      assertThat(karl.locator("main"))
          .containsText("Dorte Munk foreslår, at Bostøtten Skanderborg kommer med", BY_ITSELF);
      var mette = demo.signedIn(metteDesk, "Mette Krogh");
      mette.navigate(demo.portal() + "/borgere");
      assertThat(mette.locator("main a.card").first()).containsText("Maja Lund");
      assertThat(mette.locator("main")).not().containsText("Karl Berg");

      karl.locator(".card--link", new Page.LocatorOptions().setHasText("Dorte Munk")).click();
      tap(karl, "Ja, det er jeg med på");
      assertThat(karl.locator("main")).containsText("Alle, der arbejder her, er på dit hold");
      planOf(mette, "Karl Berg");
      var plan = mette.url();

      tap(karl, "Tag stedet ud af mit hold");
      assertThat(karl.locator("main")).not().containsText("Alle, der arbejder her");
      mette.navigate(plan);
      mette.locator("main h1").waitFor();
      assertThat(mette.locator("main")).not().containsText("Karl");
    }
  }

  @Test
  void aNoIsFollowedAtTheNextClickAndWhereItIsNotTheLawIsNamed() {
    try (var phone = chromium.phone();
        var desk = chromium.desk()) {
      var sanne = demo.signedIn(desk, "Sanne Bach");
      planOf(sanne, "Karl Berg");
      var karl = demo.signedIn(phone, "Karl Berg");
      karl.navigate(demo.portal() + "/mere/adgang");
      var psychiatry =
          karl.locator(
              ".card", new Page.LocatorOptions().setHas(heading(karl, "Retspsykiatrisk Team")));
      assertThat(psychiatry).containsText("psykiatriloven §§ 13 a-c");
      assertThat(psychiatry).containsText("deres system kan læse med");
      assertThat(psychiatry.getByRole(AriaRole.CHECKBOX)).hasCount(0);

      var jobcentre = karl.getByLabel("Virksomhedsteamet, Jobcenter Skanderborg må se med");
      heard(karl, jobcentre::uncheck);
      assertThat(karl.locator("main")).containsText("kan nu kun læse det, de selv har skrevet");
      sanne.reload();
      sanne.locator("main h1").waitFor();
      assertThat(sanne.locator("main")).not().containsText("Karl");
      heard(karl, jobcentre::check);
      sanne.reload();
      assertThat(sanne.locator("h1")).containsText("Karl");
    }
  }

  @Test
  void theLeaderTakesSomeoneOutAndTheirNextClickShowsNothing() {
    try (var desk = chromium.desk();
        var leadersDesk = chromium.desk()) {
      var bo = demo.signedIn(desk, "Bo Lind");
      planOf(bo, "Maja Lund");
      var plan = bo.url();
      var amira = demo.signedIn(leadersDesk, "Amira Holm");
      RunningDemo.way(amira, "Overblik").click();
      amira.getByText("Hvem hører til enheden").click();
      assertThat(amira.locator("h1")).hasText("Hvem hører til Distriktspsykiatrien Skanderborg");
      try {
        tap(amira, "Tag Bo Lind ud af enheden");
        assertThat(amira.locator("main .list").first()).not().containsText("Bo Lind");
        bo.navigate(plan);
        bo.locator("main h1").waitFor();
        assertThat(bo.locator("main")).not().containsText("Maja");
      } finally {
        amira.getByLabel("Kollegaens navn").fill("bo li");
        amira.getByLabel("Kollegaens navn").blur();
        tap(amira, "Tilføj Bo Lind");
        assertThat(amira.locator("main .list").first()).containsText("Bo Lind");
      }
      bo.navigate(plan);
      assertThat(bo.locator("h1")).containsText("Maja");
      bo.navigate(amira.url());
      bo.locator("main h1").waitFor();
      assertThat(bo.locator("main")).not().containsText("Amira");
    }
  }

  private static void planOf(Page desk, String citizen) {
    desk.navigate(demo.portal() + "/borgere");
    desk.locator("main a.card", new Page.LocatorOptions().setHasText(citizen)).click();
    assertThat(desk.locator("h1")).containsText(citizen);
  }

  /** Does it, and waits until the server has heard and answered. */
  private static void heard(Page page, Runnable work) {
    page.waitForResponse(response -> response.url().contains("v-r=uidl"), work);
  }

  private static Locator heading(Page page, String text) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
  }

  private static void tap(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
