package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Messages to an open page that no browser of its owner would send: they have no effect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForgedMessageTest {
  private static final String PAGE = "tre-knapper";

  private TestPortal portal;
  private GuardedForTests.Presses presses;
  private HttpClient browser;
  private RawPage page;
  private int before;

  @BeforeAll
  void start() {
    portal = TestPortal.start();
    presses = portal.bean(GuardedForTests.Presses.class);
  }

  @AfterAll
  void stop() {
    portal.close();
  }

  @BeforeEach
  void open() throws Exception {
    browser = signedIn();
    page = RawPage.open(portal, browser, PAGE);
    before = presses.count.get();
  }

  @Test
  void aPressOfTheOwnersHasAnEffect() throws Exception {
    page.send(RawPage.click(page, "open"));
    assertThat(pressed()).isEqualTo(1);
  }

  @Test
  void aMessageWithAnotherKeyHasNone() throws Exception {
    for (var key : new String[] {"", "guessed", "00000000-0000-0000-0000-000000000000"}) {
      page.sendWithKey(key, RawPage.click(page, "open"));
    }
    assertThat(pressed()).isZero();
  }

  @Test
  void aMessageToAnothersPageHasNoneThoughItsKeyIsKnown() throws Exception {
    var other = RawPage.open(portal, signedIn(), PAGE);
    var answer = other.sendAs(page, RawPage.click(page, "open"));
    assertThat(pressed()).isZero();
    assertThat(answer.json().path("changes")).isEmpty();
  }

  @Test
  void aMessageFromNobodyHasNone() throws Exception {
    var stranger = RawPage.open(portal, signedIn(), PAGE).by(TestPortal.browser());
    var answer = stranger.sendAs(page, RawPage.click(page, "open"));
    assertThat(answer.json().path("changes")).isEmpty();
    assertThat(pressed()).isZero();
  }

  @Test
  void aDisabledButtonCannotBePressed() throws Exception {
    page.send(RawPage.click(page, "disabled"));
    assertThat(pressed()).isZero();
  }

  @Test
  void aHiddenButtonCannotBePressed() throws Exception {
    page.send(RawPage.click(page, "hide"));
    page.send(RawPage.click(page, "hidden"));
    assertThat(pressed()).isZero();
  }

  @Test
  void aMessageThatIsSentAgainHasNoSecondEffect() throws Exception {
    page.send(RawPage.click(page, "open"));
    page.sendAgain(RawPage.click(page, "open"));
    page.sendAgain(RawPage.click(page, "open"));
    assertThat(pressed()).isEqualTo(1);
  }

  private int pressed() {
    return presses.count.get() - before;
  }

  private HttpClient signedIn() throws Exception {
    var browser = TestPortal.browser();
    portal.get(browser, "/sign-in-for-tests");
    return browser;
  }
}
