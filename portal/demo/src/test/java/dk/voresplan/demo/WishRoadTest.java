package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The loop of a wish, with the citizen's phone and the professional's desk side by side. */
@InBrowser
class WishRoadTest {
  private static final LocatorAssertions.ContainsTextOptions BY_ITSELF =
      new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

  private static RunningDemo demo;
  private static Chromium chromium;

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
  }

  @Test
  void aWishBecomesAGoalWithItsWordsAndComesTrue() {
    try (var road = new Road("Jeg vil plante noget i en have.")) {
      road.choose("Bliver til et mål");
      road.send();
      assertThat(road.desk.getByText("Vælg en dag fra i dag og højst to år frem.")).isVisible();
      road.field("Målet med enkle ord").fill("Passe et bed i nyttehaven");
      road.field("Hvad handler det om?").selectOption("LEISURE");
      road.field("Det første skridt").fill("Se haven sammen");
      road.field("Hvem tager det?").selectOption("Mette Krogh");
      road.field("Senest").fill(today.plusDays(9).toString());
      road.send();

      var outcome = road.phone.locator(".outcome");
      assertThat(outcome).containsText("Blev til målet “Passe et bed i nyttehaven”", BY_ITSELF);
      assertThat(road.phone.locator(".loop")).containsText("Blev et mål");
      assertThat(road.phone.locator(".loop__station--reached")).hasCount(4);
      outcome.getByText("Se det i din plan").click();
      var goal =
          road.phone.locator(
              ".plan > .card", new Page.LocatorOptions().setHasText("Passe et bed i nyttehaven"));
      assertThat(goal.locator("blockquote")).hasText("Jeg vil plante noget i en have.");
      assertThat(goal).containsText("Se haven sammen");
      road.desk.navigate(demo.portal() + "/borgere/" + road.citizen());
      assertThat(
              road.desk
                  .locator(
                      ".plan > .card",
                      new Page.LocatorOptions().setHasText("Passe et bed i nyttehaven"))
                  .locator("blockquote"))
          .hasText("Jeg vil plante noget i en have.");

      goal.getByText("Se ønsket og svaret").click();
      road.tap("Det er blevet til virkelighed");
      assertThat(road.phone.locator(".loop")).containsText("Det skete");
      assertThat(road.phone.getByText("Det blev til virkelighed").first()).isVisible();
    }
  }

  @Test
  void whatIsWrittenOfAGoalIsThereAgainAfterAReload() {
    try (var road = new Road("Jeg vil lave mad selv.")) {
      road.choose("Bliver til et mål");
      road.field("Målet med enkle ord").fill("Lave aftensmad to gange om ugen");
      road.field("Det første skridt").fill("Købe ind sammen");
      assertThat(road.desk.locator(".fields").getByText("Kladden er gemt")).hasCount(2);
      road.desk.reload();
      road.choose("Bliver til et mål");
      assertThat(road.field("Målet med enkle ord")).hasValue("Lave aftensmad to gange om ugen");
      assertThat(road.field("Det første skridt")).hasValue("Købe ind sammen");
      road.field("Målet med enkle ord").fill("");
      road.field("Det første skridt").fill("");
    }
  }

  @Test
  void theCitizenIsToldHonestlyThatAnAnswerIsLate() {
    try (var road = new Road("Jeg vil synge i kor.")) {
      assertThat(road.phone.getByText("Du får svar senest")).isVisible();
      road.unseen("update wish_reader set reply_due_on = date '2026-01-07' where wish_id = ?");
      road.phone.reload();
      assertThat(road.phone.getByText("Mette skulle have svaret senest onsdag 7. jan")).isVisible();
    }
  }

  @Test
  void itIsTalkedAboutAtAMeetingOfTheCitizens() {
    try (var road = new Road("Kan min bror komme med næste gang?")) {
      road.choose("Vi taler om det på mødet");
      road.send();
      assertThat(road.desk.getByText("Vælg et af borgerens kommende møder.")).isVisible();
      var meeting = road.field("Hvilket møde?");
      var option =
          meeting.locator("option", new Locator.LocatorOptions().setHasText("Fælles møde"));
      meeting.selectOption(option.first().getAttribute("value"));
      road.send();
      assertThat(road.phone.locator(".outcome")).containsText("Fælles møde", BY_ITSELF);
    }
  }

  @Test
  void itsTimeIsLaterAndTheCitizenIsToldWhen() {
    try (var road = new Road("Jeg vil på højskole.")) {
      road.choose("Senere, med dato");
      road.field("Hvilken dag kommer det tilbage?").fill(today.toString());
      road.send();
      assertThat(road.desk.getByText("Vælg en dag fra i morgen")).isVisible();
      road.field("Hvilken dag kommer det tilbage?").fill(today.plusDays(60).toString());
      road.send();
      assertThat(road.phone.locator(".outcome")).containsText("Det kommer tilbage", BY_ITSELF);
    }
  }

  @Test
  void aNoNeedsAReasonAndWhatIsPossibleAndCanBeReopenedAndTakenBack() {
    try (var road = new Road("Jeg vil have en hund.")) {
      road.choose("Ikke muligt, fordi");
      road.send();
      assertThat(road.phone.locator(".outcome")).hasCount(0);
      var boxes = road.desk.locator(".fields vaadin-text-area textarea");
      boxes.first().fill("Udlejeren siger nej til dyr.");
      boxes.last().fill("Du kan gå ture med Karens hund.");
      road.send();
      var outcome = road.phone.locator(".outcome");
      assertThat(outcome).containsText("Udlejeren siger nej til dyr.", BY_ITSELF);
      assertThat(outcome).containsText("Du kan gå ture med Karens hund.");

      road.tap("Jeg er ikke færdig med det");
      assertThat(outcome).hasCount(0);
      assertThat(road.row).not().containsText("Ikke muligt");

      road.phone.getByText("Ret dine ord").click();
      road.phone.locator(".folded textarea").fill("Jeg vil have en kat.");
      road.tap("Gem de nye ord");
      assertThat(road.desk.locator("blockquote")).containsText("Jeg vil have en kat.", BY_ITSELF);
      assertThat(road.desk.getByText("borgeren rettede ordene")).isVisible();

      road.tap("Træk ønsket tilbage");
      assertThat(road.phone.getByText("Mette har nået at læse det")).isVisible();
      assertThat(road.desk.getByText("Borgeren har trukket ønsket tilbage")).isVisible();
    }
  }

  @Test
  void whoeverIsSettlingSettlesTheWordsTheySaw() {
    try (var road = new Road("Jeg vil lære at sejle.")) {
      road.sayNo();
      road.changeWords("Jeg vil lære at ro.");
      road.send();
      assertThat(road.desk.getByText("Dit er ikke sendt")).isVisible();
      assertThat(road.phone.locator(".outcome")).hasCount(0);
      road.desk.getByText("Send mit svar alligevel").click();
      assertThat(road.phone.locator(".outcome")).containsText("Der er ingen havn.", BY_ITSELF);
    }
  }

  @Test
  void whoeverIsWritingSettlesTheWordsTheySaw() {
    try (var road = new Road("Jeg vil flyve.")) {
      road.desk.getByLabel("Dit svar").fill("Kære Maja");
      assertThat(road.desk.getByText("Kladden er gemt")).isVisible();
      road.changeWords("Jeg vil springe i faldskærm.");
      road.sayNo();
      road.send();
      assertThat(road.desk.getByText("Dit er ikke sendt")).isVisible();
      assertThat(road.phone.locator(".outcome")).hasCount(0);
    }
  }

  @Test
  void whoeverHasWrittenNothingYetSettlesTheWordsThatCameMeanwhile() {
    try (var road = new Road("Jeg vil bage.")) {
      road.changeWords("Jeg vil bage brød.");
      road.sayNo();
      road.send();
      assertThat(road.phone.locator(".outcome")).containsText("Der er ingen havn.", BY_ITSELF);
    }
  }

  @Test
  void wordsThatCameTooLateStayInTheBox() {
    try (var road = new Road("Jeg vil lære at svømme.")) {
      road.phone.getByText("Ret dine ord").click();
      var box = road.phone.locator(".folded textarea");
      box.fill("Jeg vil lære at svømme i havet.");
      assertThat(road.phone.getByText("Kladden er gemt")).isVisible();
      road.unseen("update wish set came_true_at = current_timestamp where id = ?");
      road.tap("Gem de nye ord");
      assertThat(road.phone.locator(".loop")).containsText("Det skete");
      assertThat(road.phone.locator("blockquote").first()).hasText("Jeg vil lære at svømme.");

      road.tap("Jeg er ikke færdig med det");
      road.phone.reload();
      road.phone.getByText("Ret dine ord").click();
      assertThat(box).hasValue("Jeg vil lære at svømme i havet.");
    }
  }

  @Test
  void whoeverReadsAlongMovesNothingUnderTheHandOfWhoWrites() {
    try (var phoneDevice = chromium.phone();
        var deskDevice = chromium.desk()) {
      var phone = demo.signedIn(phoneDevice, "Maja Lund");
      phone.navigate(demo.portal() + "/oensker/nyt");
      phone.getByRole(AriaRole.TEXTBOX).fill("Jeg vil lære at sejle.");
      phone.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Sanne Bach")).check();
      phone
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Del med Sanne"))
          .click();
      phone.getByText("Ret dine ord").click();
      var box = phone.locator(".folded textarea");
      box.fill("Jeg vil lære at sejle i kajak.");
      var desk = demo.signedIn(deskDevice, "Sanne Bach");
      desk.locator(".inbox__item", new Page.LocatorOptions().setHasText("sejle")).click();
      assertThat(phone.locator(".loop__station--reached")).hasCount(2);
      assertThat(box).isFocused();

      desk.getByRole(AriaRole.TEXTBOX).fill("Ja, det kan vi prøve til maj.");
      desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send svar til Maja"))
          .click();
      assertThat(phone.getByText("Ja, det kan vi prøve til maj.")).isVisible();
      assertThat(box).isVisible();
      assertThat(box).hasValue("Jeg vil lære at sejle i kajak.");
    }
  }

  @Test
  void whatIsTakenBackInAnotherWindowIsShownAsItIsNow() {
    try (var road = new Road("Jeg vil have min egen nøgle.")) {
      road.unseen("update wish_reader set taken_back_at = current_timestamp where wish_id = ?");
      road.tap("Træk ønsket tilbage");
      assertThat(road.phone.getByText("Hvem må læse det?")).isVisible();
      assertThat(road.phone.locator("blockquote")).hasText("Jeg vil have min egen nøgle.");
      assertThat(road.phone.getByText("Træk ønsket tilbage")).hasCount(0);
    }
  }

  /** Maja's wish, shared with Mette, who has it open. */
  private static final class Road implements AutoCloseable {
    private final BrowserContext phoneDevice = chromium.phone();
    private final BrowserContext deskDevice = chromium.desk();
    private final Page phone = demo.signedIn(phoneDevice, "Maja Lund");
    private final Page desk = demo.signedIn(deskDevice, "Mette Krogh");
    private final Locator row;
    private final UUID wish;

    Road(String words) {
      phone.navigate(demo.portal() + "/oensker/nyt");
      phone.getByRole(AriaRole.TEXTBOX).fill(words);
      phone
          .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mette Krogh"))
          .check();
      assertThat(phone.locator(".button--within-reach")).isInViewport();
      tap("Del med Mette");
      phone.locator(".loop").waitFor();
      var address = phone.url();
      wish = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
      row = desk.locator(".inbox__item[aria-current]");
      desk.locator(".inbox__item", new Page.LocatorOptions().setHasText(words)).click();
      desk.locator("blockquote").waitFor();
    }

    void choose(String outcome) {
      desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(outcome)).click();
    }

    Locator field(String label) {
      return desk.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    void sayNo() {
      choose("Ikke muligt, fordi");
      var boxes = desk.locator(".fields vaadin-text-area textarea");
      boxes.first().fill("Der er ingen havn.");
      boxes.last().fill("Du kan ro på søen.");
    }

    /** Maja corrects her words, and Mette's desk shows it. */
    void changeWords(String words) {
      phone.getByText("Ret dine ord").click();
      phone.locator(".folded textarea").fill(words);
      tap("Gem de nye ord");
      assertThat(desk.locator("blockquote").first()).containsText(words, BY_ITSELF);
    }

    void send() {
      desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send svar til Maja"))
          .click();
    }

    void tap(String name) {
      phone
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
          .click();
    }

    UUID citizen() {
      return demo.rows()
          .list(UUID.class, "select citizen_id from wish where id = ?", wish)
          .getFirst();
    }

    /** Changes the wish as another window does of which the phone has not heard yet. */
    void unseen(String change) {
      demo.rows().change(change, wish);
    }

    @Override
    public void close() {
      phoneDevice.close();
      deskDevice.close();
    }
  }
}
