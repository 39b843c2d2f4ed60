package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Maja's four sources, as the one plan that she sees. */
@InBrowser
class OnePlanTest {
  private static RunningDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
  }

  @Test
  void aGoalThatTwoSourcesShareIsOneCardWithBothNames() {
    try (var phone = chromium.phone()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      maja.navigate(demo.portal() + "/plan");
      var goal = card(maja, "Sove mindst 6 timer");
      assertThat(goal).hasCount(1);
      assertThat(goal.locator(".chip")).containsText(new String[] {"Lægen", "Psykiatrien"});
    }
  }

  @Test
  void theCitizensOwnWordsAreMarkedAndAProfessionalsAreNot() {
    try (var phone = chromium.phone()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      maja.navigate(demo.portal() + "/plan");
      assertThat(card(maja, "Få ro på regningerne")).containsText("Dine egne ord");
      assertThat(card(maja, "Få mere kraft i kroppen")).not().containsText("Dine egne ord");
    }
  }

  @Test
  void whatIsWaitedForSaysWithWhomUntilWhenAndWhatToDoMeanwhile() {
    try (var phone = chromium.phone()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      assertThat(maja.getByText("Det venter du på")).isVisible();
      maja.navigate(demo.portal() + "/plan");
      var waiting = card(maja, "Samtaler hos en psykolog");
      assertThat(waiting).containsText("Hos Psykologerne på Torvet");
      assertThat(waiting).containsText("Ventes senest");
      assertThat(waiting).containsText("Du mister ikke din plads i køen.");
      assertThat(waiting.locator("a[href='tel:86004120']")).isVisible();
    }
  }

  @Test
  void aPlanThatWaitsToBeMergedAgainSaysFromWhenItIs() {
    try (var phone = chromium.phone()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      demo.rows()
          .change(
              """
              insert into plan_to_merge (citizen_id, source_system_id, asked_at, try_at)
              select p.citizen_id, s.id, current_timestamp, timestamp with time zone '9999-01-01 00:00:00Z'
              from person p, source_system s
              where p.name = 'Maja Lund' and s.client_id = 'kommunen'
              """);
      maja.navigate(demo.portal() + "/plan");
      assertThat(maja.getByText("Her er planen, som den så ud i dag kl.")).isVisible();
      maja.navigate(demo.portal() + "/kontakter");
      assertThat(maja.getByText("Her er holdet, som det så ud i dag kl.")).isVisible();
      demo.rows().change("delete from plan_to_merge");
      maja.navigate(demo.portal() + "/plan");
      assertThat(card(maja, "Få ro på regningerne")).isVisible();
      assertThat(maja.getByText("Der kommer snart nyt")).hasCount(0);
    }
  }

  @Test
  void whatChangedIsToldInAtMostFiveSentencesAndKeptDayByDay() {
    demo.rows().change("delete from visit");
    try (var phone = chromium.phone()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      var news = maja.locator(".card--new");
      assertThat(news.locator(".card__line").first()).isVisible();
      org.assertj.core.api.Assertions.assertThat(news.locator(".card__line").count())
          .isBetween(1, 5);
      news.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Se alt")).click();
      assertThat(maja.getByText("er flyttet til").first()).isVisible();
      assertThat(maja.getByText("er kommet med i din plan").first()).isVisible();
    }
  }

  @Test
  void ofManyNewsOnlyFiveAreTold() throws Exception {
    demo.contribute("kommunen", sixSteps("requested"));
    try (var phone = chromium.phone()) {
      var karl = demo.signedIn(phone, "Karl Berg");
      assertThat(karl.locator(".card--new .card__line")).hasCount(5);
    } finally {
      demo.contribute("kommunen", sixSteps("cancelled"));
    }
  }

  @Test
  void whoComesBackIsToldOnlyWhatIsNewSince() {
    demo.rows().change("delete from visit");
    try (var first = chromium.phone();
        var second = chromium.phone()) {
      var news = demo.signedIn(first, "Karl Berg").locator(".card--new");
      assertThat(news).isVisible();
      var later = demo.signedIn(second, "Karl Berg");
      assertThat(later.locator("main .card").first()).isVisible();
      assertThat(later.locator(".card--new")).hasCount(0);
    }
  }

  @Test
  void whatNobodyHasAgreedToDoSaysSoAndTheCoordinatorIsAsked() throws Exception {
    var title = "Finde en cykel der passer";
    demo.contribute("kommunen", task("nobodys", "maja-lund", title, "requested"));
    try (var phone = chromium.phone();
        var desk = chromium.desk();
        var other = chromium.desk()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      maja.navigate(demo.portal() + "/plan");
      assertThat(maja.locator(".step", new Page.LocatorOptions().setHasText(title)))
          .containsText("Ikke aftalt endnu, hvem der gør det");
      assertThat(planOfMaja(desk, "Mette Krogh").locator(".card--sun")).containsText(title);
      var sanne = planOfMaja(other, "Sanne Bach");
      assertThat(sanne.getByText(title).first()).isVisible();
      assertThat(sanne.locator(".card--sun")).hasCount(0);
    } finally {
      demo.contribute("kommunen", task("nobodys", "maja-lund", title, "cancelled"));
    }
  }

  @Test
  void whatIsNotRightGoesToItsSourceAndTheAnswerStandsBesideTheLine() {
    try (var phone = chromium.phone();
        var desk = chromium.desk()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      maja.navigate(demo.portal() + "/plan");
      var ways = card(maja, "Få ro på regningerne").locator("details");
      ways.locator("summary").click();
      ways.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Få ro på regningerne"))
          .click();
      maja.getByRole(AriaRole.TEXTBOX).fill("Det er ikke kun regningerne. Det er også posten.");
      maja.getByRole(AriaRole.BUTTON, named("Send")).click();
      var goal = card(maja, "Få ro på regningerne");
      assertThat(goal).containsText("Du har sagt, at det ikke passer.");

      var mette = demo.signedIn(desk, "Mette Krogh");
      mette
          .locator(".inbox__item", new Page.LocatorOptions().setHasText("Få ro på regningerne"))
          .click();
      assertThat(mette.locator("blockquote")).containsText("Det er også posten.");
      mette.getByRole(AriaRole.BUTTON, named("Det bliver stående")).click();
      // Said twice by the box: to those who see it, and to those who hear it.
      assertThat(mette.getByText("Skriv, hvorfor det bliver stående").first()).isVisible();
      mette.getByRole(AriaRole.TEXTBOX).fill("Vi tager posten med, når vi mødes på onsdag.");
      mette.getByRole(AriaRole.BUTTON, named("Borgeren har ret")).click();
      assertThat(mette.getByText("Dit svar er sendt.")).isVisible();

      maja.reload();
      assertThat(goal).containsText("Du har ret. Det bliver rettet.");
      assertThat(goal).containsText("Vi tager posten med");
    }
  }

  @Test
  void anAppointmentAndAContactCanBeWrongToo() {
    try (var phone = chromium.phone()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      maja.navigate(demo.portal() + "/kalender");
      maja.getByText("Samtale om søvn og medicin").first().click();
      maja.locator(".correction a").click();
      maja.getByRole(AriaRole.TEXTBOX).fill("Vi aftalte at tales ved i telefonen.");
      maja.getByRole(AriaRole.BUTTON, named("Send")).click();
      assertThat(maja.getByText("Vi aftalte at tales ved i telefonen.")).isVisible();
      assertThat(maja.getByText("Regionspsykiatrien svarer senest")).isVisible();
      assertThat(maja.locator(".correction a")).hasCount(0);

      maja.navigate(demo.portal() + "/kontakter");
      var ways = maja.locator(".team > .correction details");
      ways.locator("summary").click();
      ways.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Bo Lind")).click();
      maja.getByRole(AriaRole.TEXTBOX).fill("Bo er holdt op.");
      maja.getByRole(AriaRole.BUTTON, named("Send")).click();
      var bo = maja.locator(".card", new Page.LocatorOptions().setHasText("Bo Lind")).first();
      assertThat(bo).containsText("Bo er holdt op.");
      assertThat(bo).containsText("Du har sagt, at det ikke passer.");
    }
  }

  @Test
  void theCoordinatorJoinsWhatLooksAlikeAndPartsItAgain() {
    try (var desk = chromium.desk()) {
      var mette = demo.signedIn(desk, "Mette Krogh");
      mette.navigate(demo.portal() + "/borgere");
      mette.locator("main a.card").first().click();
      assertThat(mette.getByText("Er det samme mål?")).isVisible();
      mette.getByRole(AriaRole.BUTTON, named("Ja, vis dem som ét mål")).click();
      assertThat(mette.getByText("Du har samlet flere mål i ét")).isVisible();
      assertThat(card(mette, "Komme op om morgenen")).hasCount(1);
      mette.getByRole(AriaRole.BUTTON, named("Skil dem ad igen")).click();
      assertThat(card(mette, "Komme op om morgenen")).hasCount(2);
    }
  }

  private static Page planOfMaja(BrowserContext desk, String professional) {
    var page = demo.signedIn(desk, professional);
    page.navigate(demo.portal() + "/borgere");
    page.locator("main a.card", new Page.LocatorOptions().setHasText("Maja Lund")).click();
    page.locator(".plan").first().waitFor();
    return page;
  }

  private static String[] sixSteps(String status) {
    return IntStream.range(0, 6)
        .mapToObj(number -> task("step" + number, "karl-berg", "Noget nyt", status))
        .toArray(String[]::new);
  }

  private static String task(String id, String citizen, String title, String status) {
    return """
    {"resourceType":"Task","id":"%s","status":"%s","intent":"plan","description":"%s",
     "for":{"reference":"Patient/%s"}}
    """
        .formatted(id, status, title, citizen);
  }

  private static Locator card(Page page, String title) {
    return page.locator(".plan > .card")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
