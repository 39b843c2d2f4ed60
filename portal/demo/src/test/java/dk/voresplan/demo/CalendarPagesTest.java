package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The calendar: what is to come, one appointment, its file, and the address for programs. */
@InBrowser
class CalendarPagesTest {
  private static RunningDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser) {
    demo = running;
    chromium = browser;
  }

  @Test
  void theListTellsDayByDayWhatIsMovedCalledOffAndByVideo() {
    try (var phone = chromium.phone()) {
      var maja = at(phone, "/kalender");
      assertThat(card(maja, "Besøg af Mette")).containsText("Flyttet fra");
      assertThat(card(maja, "Møde med Line")).containsText("Aflyst");
      assertThat(card(maja, "Samtale med Bo")).containsText("På video");
      assertThat(card(maja, "Samtale om søvn")).containsText("kl. 10–10.45");
      assertThat(card(maja, "Samtale om søvn")).not().containsText("Flyttet");
    }
  }

  @Test
  void homeAndPlanLeadToTheAppointmentAndItsPageTellsHowToGetThere() {
    try (var phone = chromium.phone()) {
      var maja = at(phone, "/plan");
      card(maja, "Samtale om søvn").click();
      assertThat(maja.locator("h1")).hasText("Samtale om søvn og medicin");
      assertThat(maja.locator("main")).containsText("Tag dine noter om søvn med");
      var way = link(maja, "Vis vej");
      assertThat(way).hasAttribute("target", "_blank");
      assertThat(way).hasAttribute("rel", "noopener noreferrer");
      assertThat(way.getAttribute("href"))
          .startsWith("https://www.openstreetmap.org/search?query=Adelgade+44")
          .doesNotContain("Maja");
      maja.navigate(demo.portal() + "/hjem");
      maja.locator("a[href^='kalender/']").first().click();
      assertThat(link(maja, "Læg i din kalender")).isVisible();
    }
  }

  @Test
  void oneJoinsByVideoByALinkThatSaysWhereItLeads() {
    try (var phone = chromium.phone()) {
      var maja = at(phone, "/kalender");
      card(maja, "Samtale med Bo").click();
      assertThat(link(maja, "Deltag med video"))
          .hasAttribute("href", "https://video.psykiatrien.example/rum/bo-lind");
      assertThat(maja.locator("main")).containsText("Åbner video.psykiatrien.example");
      assertThat(link(maja, "Vis vej")).hasCount(0);
    }
  }

  @Test
  void oneThatIsCalledOffLeadsNowhere() {
    try (var phone = chromium.phone()) {
      var maja = at(phone, "/kalender");
      card(maja, "Møde med Line").click();
      assertThat(maja.locator("main")).containsText("Aflyst. Den skulle have været");
      assertThat(link(maja, "Vis vej")).hasCount(0);
      assertThat(link(maja, "Læg aflysningen i din kalender")).isVisible();
    }
  }

  @Test
  void theMonthIsInTheAddressAndLeadsToTheNext() {
    try (var phone = chromium.phone()) {
      var maja = at(phone, "/kalender/maaned/2031-12");
      assertThat(maja.locator("h1")).hasText("December 2031");
      assertThat(maja.locator("main")).containsText("Der er ingen aftaler i denne måned");
      assertThat(maja.getByRole(AriaRole.COLUMNHEADER)).hasCount(7);
      link(maja, "Næste måned").click();
      assertThat(maja.locator("h1")).hasText("Januar 2032");
      maja.navigate(demo.portal() + "/kalender/maaned/2031-13");
      assertThat(maja.locator("h1")).hasText("Siden er her ikke");
      maja.navigate(demo.portal() + "/kalender");
      var path = card(maja, "Samtale om søvn").getAttribute("href");
      maja.navigate(demo.portal() + "/kalender/maaned");
      maja.locator("main table").waitFor();
      while (maja.locator("a[href='" + path + "']").count() == 0) {
        var heading = maja.locator("h1").textContent();
        link(maja, "Næste måned").click();
        assertThat(maja.locator("h1")).not().hasText(heading);
      }
      assertThat(maja.locator("a[href='" + path + "']")).containsText("Samtale om søvn");
    }
  }

  @Test
  void theFileOfOneAppointmentIsReadByACalendarProgram() {
    try (var phone = chromium.phone()) {
      var maja = at(phone, "/kalender");
      card(maja, "Besøg af Mette").click();
      var file = maja.request().get(demo.portal() + fileOn(maja));
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.headers()).containsEntry("content-type", "text/calendar;charset=utf-8");
      assertThat(file.headers().get("cache-control")).contains("no-store");
      var event = Biweekly.parse(file.text()).first().getEvents().getFirst();
      assertThat(event.getSummary().getValue()).isEqualTo("Besøg af Mette");
      assertThat(event.getSequence().getValue()).as("it was moved once").isPositive();
    }
  }

  @Test
  void anotherCitizensAppointmentIsAsUnknownAsOneThatNeverWas() {
    String path;
    String file;
    try (var phone = chromium.phone()) {
      var maja = at(phone, "/kalender");
      card(maja, "Besøg af Mette").click();
      maja.locator("a[download]").waitFor();
      path = URI.create(maja.url()).getPath();
      file = fileOn(maja);
    }
    var never = "00000000-0000-3000-8000-000000000000";
    try (var phone = chromium.phone()) {
      var freja = demo.signedIn(phone, "Freja Thomsen");
      for (var unknown : new String[] {path, "/kalender/" + never, "/kalender/a"}) {
        freja.navigate(demo.portal() + unknown);
        assertThat(freja.locator("h1")).hasText("Siden er her ikke");
      }
      for (var unknown :
          new String[] {file, "/aftale/" + never + ".ics", "/aftale/a", "/aftale/"}) {
        assertThat(freja.request().get(demo.portal() + unknown).status()).isEqualTo(404);
      }
    }
    try (var phone = chromium.phone()) {
      var stranger =
          phone.request().get(demo.portal() + file, RequestOptions.create().setMaxRedirects(0));
      assertThat(stranger.status()).isEqualTo(302);
      assertThat(stranger.headers().get("location")).endsWith("/login?to=" + path);
    }
  }

  @Test
  void aCalendarAddressWorksWithoutASessionUntilClosed() throws Exception {
    try (var phone = chromium.phone()) {
      var maja = at(phone, "/kalender/abonnement");
      button(maja, "Lav en adresse").click();
      var address = maja.locator("#adresse").inputValue();
      assertThat(address).matches(".*/abonnement/[A-Za-z0-9_-]{43}\\.ics");
      var read = get(address);
      assertThat(read.statusCode()).isEqualTo(200);
      assertThat(read.headers().map()).doesNotContainKey("set-cookie");
      assertThat(read.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
      assertThat(read.body()).doesNotContain("Mette", "Samtale", "Adelgade", "video.");
      var events = Biweekly.parse(read.body()).first().getEvents();
      assertThat(events).hasSizeGreaterThan(3);
      assertThat(events)
          .extracting(event -> event.getSummary().getValue())
          .containsOnly("Aftale", "Aflyst: Aftale");

      maja.reload();
      assertThat(maja.locator("#adresse")).hasCount(0);
      maja.getByRole(AriaRole.CHECKBOX).check();
      maja.getByText("Nu viser adressen også").waitFor();
      assertThat(get(address).body()).contains("Samtale om søvn og medicin");

      button(maja, "Luk adressen").click();
      maja.getByText("Adressen er lukket").waitFor();
      var closed = get(address);
      var unknown = get(address.replaceAll("[^/]{43}\\.ics", "A".repeat(43) + ".ics"));
      var misspelt = get(address.replaceAll("[^/]{43}\\.ics", "..%2f.ics"));
      assertThat(closed.statusCode()).isEqualTo(404);
      assertThat(unknown.statusCode()).isEqualTo(404);
      assertThat(closed.body()).isEqualTo(unknown.body());
      assertThat(misspelt.statusCode()).isIn(400, 404);
      maja.navigate(demo.portal() + "/mere/set");
      assertThat(maja.locator("main")).containsText("En kalender hentede dine aftaler");
    }
  }

  @Test
  void aContactWhoIsAwaySaysWhoAnswersMeanwhile() {
    try (var phone = chromium.phone()) {
      var maja = at(phone, "/kontakter");
      var line =
          maja.locator(".card").filter(new Locator.FilterOptions().setHasText("Line Dahl")).first();
      assertThat(line).containsText("Væk til og med");
      assertThat(line).containsText("Mette Krogh svarer imens");
      assertThat(
              line.getByRole(
                  AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ring til Mette Krogh")))
          .isVisible();
    }
  }

  @Test
  void aProfessionalReadsTheSameAndGetsNoFile() {
    try (var desk = chromium.desk()) {
      var mette = demo.signedIn(desk, "Mette Krogh");
      mette.navigate(demo.portal() + "/borgere");
      mette.locator("main a.card").filter(new Locator.FilterOptions().setHasText("Maja")).click();
      mette.locator(".plan").first().waitFor();
      assertThat(mette.locator("main")).containsText("Flyttet fra");
      assertThat(mette.locator("main")).containsText("Adelgade 44");
      assertThat(mette.locator("main")).containsText("Tag dine noter om søvn med");
      assertThat(mette.locator("a[href*='aftale/']")).hasCount(0);
      assertThat(mette.locator("a[href^='kalender']")).hasCount(0);
    }
  }

  private static Page at(com.microsoft.playwright.BrowserContext device, String path) {
    var maja = demo.signedIn(device, "Maja Lund");
    maja.navigate(demo.portal() + path);
    return maja;
  }

  private static Locator card(Page page, String title) {
    return page.locator("a.card").filter(new Locator.FilterOptions().setHasText(title)).first();
  }

  private static Locator link(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static String fileOn(Page page) {
    return page.locator("a[download]").getAttribute("href");
  }

  private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
  }
}
