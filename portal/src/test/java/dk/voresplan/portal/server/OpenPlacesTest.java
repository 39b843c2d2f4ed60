package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.session.Sessions;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everyone sees where they are signed in, and ends what they do not know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenPlacesTest {
  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/139.0.0.0 Mobile Safari/537.36";
  private static final String COMPUTER =
      "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0";
  private static final String PAGE = "mere/logget-ind";

  private TestPortal portal;
  private MovingClock clock;

  @BeforeAll
  void start() {
    portal =
        TestPortal.start(
            Map.of(
                "voresplan.sources.kommunen.organisation", "Skanderborg Kommune",
                "voresplan.sources.kommunen.sector", "MUNICIPAL_SOCIAL",
                "voresplan.sources.kommunen.identifier", SignInForTests.ORGANISATION),
            "moving-clock");
    clock = portal.bean(MovingClock.class);
  }

  @AfterAll
  void stop() {
    portal.close();
  }

  @Test
  void thePageNamesEachPlaceInPlainWordsAndMarksThisOne() throws Exception {
    citizen("1411029994", PHONE);
    var told = RawPage.open(portal, citizen("1411029994", COMPUTER), PAGE).told();
    assertThat(words(told))
        .contains("Computer, Firefox", "Du er her nu", "Telefon, Chrome", "Log ud på den")
        .containsOnlyOnce("Du er her nu")
        .containsOnlyOnce("Log ud på den")
        .doesNotContain("Log ud alle andre steder");
  }

  @Test
  void thePageHasNoIdAddressOrVersionInIt() throws Exception {
    citizen("0304029994", PHONE);
    var told = String.join(" ", RawPage.open(portal, citizen("0304029994", COMPUTER), PAGE).told());
    assertThat(told).doesNotContain("139.0", "142.0", "127.0.0.1", "Mozilla");
    assertThat(portal.bean(Sessions.class).of(SignInForTests.last()))
        .hasSize(2)
        .noneMatch(place -> told.contains(place.id().value().toString()));
  }

  @Test
  void nobodySeesAnothersPlaces() throws Exception {
    citizen("1506029990", PHONE);
    var told = RawPage.open(portal, citizen("1606029998", COMPUTER), PAGE).told();
    assertThat(words(told))
        .contains("Computer, Firefox", "Du er ikke logget ind andre steder.")
        .doesNotContain("Telefon, Chrome");
  }

  @Test
  void onePlaceEndsWithinTwoSecondsAndTheOthersStay() throws Exception {
    var phone = citizen("0101019996", PHONE);
    var here = citizen("0101019996", COMPUTER);
    var page = RawPage.open(portal, here, PAGE);
    page.send(press(page, "Log ud på den"));
    portal.waitFor(() -> !portal.leadsHome(phone));
    assertThat(portal.leadsHome(here)).isTrue();
    assertThat(words(page.told())).contains("Du er ikke logget ind andre steder.");
  }

  @Test
  void allOthersEndAtOnce() throws Exception {
    var phones = List.of(citizen("0202029996", PHONE), citizen("0202029996", PHONE));
    var another = citizen("0303039996", PHONE);
    var here = citizen("0202029996", COMPUTER);
    var page = RawPage.open(portal, here, PAGE);
    page.send(press(page, "Log ud alle andre steder"));
    portal.waitFor(() -> phones.stream().noneMatch(portal::leadsHome));
    assertThat(portal.leadsHome(here)).isTrue();
    assertThat(portal.leadsHome(another)).isTrue();
  }

  @Test
  void whenAPlaceWasLastUsedIsToldToOthersAMinuteLater() throws Exception {
    var before = clock.instant();
    var phone = citizen("0404049996", PHONE);
    var began = clock.instant();
    clock.go(Duration.ofMinutes(15));
    portal.get(phone, "/");
    var used = clock.instant();
    portal.bean(OpenSessions.class).tellUses();
    var told = RawPage.open(portal, citizen("0404049996", COMPUTER), PAGE).told();
    assertThat(words(told))
        .containsAnyOf("Logget ind " + at(before), "Logget ind " + at(began))
        .containsAnyOf(
            "Sidst brugt " + at(before.plus(Duration.ofMinutes(15))), "Sidst brugt " + at(used));
  }

  @Test
  void aProfessionalSeesTheirOwnAtTheDesk() throws Exception {
    professional("mette", PHONE);
    var told = RawPage.open(portal, professional("mette", COMPUTER), "logget-ind").told();
    assertThat(words(told)).contains("Computer, Firefox", "Telefon, Chrome", "Du er her nu");
  }

  private String at(Instant moment) {
    return new SpokenDates(Messages.in(Locale.forLanguageTag("da")), clock).moment(moment);
  }

  private static List<String> words(List<String> told) {
    return told.stream().map(it -> it.substring(it.indexOf('=') + 1)).toList();
  }

  /** A press of the button that says this. */
  private static ObjectNode press(RawPage page, String label) {
    return RawPage.click(page.buttonSaying(label));
  }

  private HttpClient citizen(String cpr, String userAgent) throws Exception {
    return signedIn("cpr=" + cpr, userAgent);
  }

  private HttpClient professional(String employee, String userAgent) throws Exception {
    return signedIn("employee=" + employee, userAgent);
  }

  private HttpClient signedIn(String who, String userAgent) throws Exception {
    var browser = TestPortal.browser();
    portal.get(browser, "/sign-in-for-tests?" + who, "User-Agent", userAgent);
    return browser;
  }
}
