package dk.voresplan.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Peter Vang is in Maja's team and not in Karl's: whatever he forges, he sees nothing of Karl. */
@InBrowser
class OutsiderTest {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String OF_KARL = "Karl";

  private static RunningDemo demo;
  private static Chromium chromium;
  private static String karl;

  private BrowserContext device;
  private Page peter;
  private int refusedBefore;

  @BeforeAll
  static void start(RunningDemo running, Chromium browser)
      throws IOException, InterruptedException {
    demo = running;
    chromium = browser;
    var me = ID.matcher(demo.api("Karl Berg", "/api/me").body());
    assertThat(me.find()).as("Karl's own id").isTrue();
    karl = me.group();
  }

  @BeforeEach
  void signIn() {
    refusedBefore = refusedTries();
    device = chromium.desk();
    peter = demo.signedIn(device, "Peter Vang");
  }

  @AfterEach
  void close() {
    device.close();
  }

  @Test
  void karlIsNotAmongPetersCitizens() {
    RunningDemo.way(peter, "Mine borgere").click();
    assertThat(peter.getByText("Maja Lund")).isVisible();
    assertThat(peter.getByText("Karl Berg")).hasCount(0);
  }

  @Test
  void theAddressOfKarlsPlanShowsNothingAndTheTryIsInHisLog() {
    peter.navigate(demo.portal() + "/borgere/" + karl);
    seesNothing();
    assertThat(refusedTries()).isGreaterThan(refusedBefore);
  }

  @Test
  void karlCanReadWhoTried() {
    peter.navigate(demo.portal() + "/borgere/" + karl);
    seesNothing();
    try (var phone = chromium.phone()) {
      var log = demo.signedIn(phone, "Karl Berg");
      log.navigate(demo.portal() + "/mere/set");
      assertThat(log.locator(".card--refused").first())
          .containsText("Peter Vang fra Lægehuset Adelgade prøvede at åbne");
    }
  }

  @Test
  void aCitizenWhoDoesNotExistLooksTheSame() {
    peter.navigate(demo.portal() + "/borgere/" + karl);
    peter.locator("main h1").waitFor();
    var refused = withoutReference(peter.locator("main").innerText());
    peter.navigate(demo.portal() + "/borgere/00000000-0000-7000-8000-000000000000");
    peter.locator("main h1").waitFor();
    assertThat(withoutReference(peter.locator("main").innerText())).isEqualTo(refused);
  }

  @Test
  void theApiAnswersAsForACitizenWhoDoesNotExistAndTheTryIsInHisLog()
      throws IOException, InterruptedException {
    var refused = demo.api("Peter Vang", "/api/citizens/" + karl + "/plan");
    var nobody = demo.api("Peter Vang", "/api/citizens/00000000-0000-7000-8000-000000000000/plan");
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(withoutIds(refused.body())).isEqualTo(withoutIds(nobody.body()));
    assertThat(refusedTries()).isGreaterThan(refusedBefore);
  }

  @Test
  void aForgedMessageToThePageShowsNothingAndTheTryIsInHisLog() {
    peter.route(
        address -> address.contains("v-r=uidl"),
        route -> {
          var message = String.valueOf(route.request().postData());
          route.resume(
              new Route.ResumeOptions()
                  .setPostData(
                      message.replace(
                          "\"route\":\"borgere\"", "\"route\":\"borgere/" + karl + "\"")));
        });
    RunningDemo.way(peter, "Mine borgere").click();
    seesNothing();
    peter.unrouteAll();
    assertThat(refusedTries())
        .as("the forged message reached the policy")
        .isGreaterThan(refusedBefore);
  }

  @Test
  void whoIsNoProfessionalHasNoDesk() {
    try (var phone = chromium.phone()) {
      var maja = demo.signedIn(phone, "Maja Lund");
      maja.navigate(demo.portal() + "/borgere/" + karl);
      maja.locator("main h1").waitFor();
      assertThat(maja.locator("body")).not().containsText(OF_KARL);
      maja.navigate(demo.portal() + "/indbakke");
      assertThat(maja.locator(".inbox")).hasCount(0);
    }
  }

  private void seesNothing() {
    assertThat(peter.getByRole(AriaRole.HEADING).first()).isVisible();
    peter.waitForTimeout(500);
    assertThat(peter.locator("body")).not().containsText(OF_KARL);
    assertThat(peter.locator(".plan")).hasCount(0);
  }

  /** The first of an hour is a row of the log; each is counted. */
  private static int refusedTries() {
    return demo.rows()
        .list(
            Integer.class,
            "select coalesce(sum(tries), 0) from access_log_tries"
                + " where citizen_id = ? and actor_name = 'Peter Vang'",
            UUID.fromString(karl))
        .getFirst();
  }

  private static String withoutReference(String text) {
    return text.replaceAll("[0-9A-F]{4,}[-0-9A-F]*", "");
  }

  private static String withoutIds(String body) {
    return ID.matcher(body).replaceAll("id").replaceAll("\"(reference|instance)\":\"[^\"]*\"", "");
  }
}
