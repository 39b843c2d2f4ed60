package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.internal.ComponentTracker;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How many pages one person can make the server keep in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenPagesTest {
  private static final int OPENED = 500;
  private static final int MOST = 10;
  private static final String PAGE = "tre-knapper";

  private TestPortal portal;

  @BeforeAll
  void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  void stop() {
    portal.close();
  }

  @Test
  void of500PagesThatOnePersonOpensTenStayInMemory() throws Exception {
    try (var alone = TestPortal.start()) {
      var browser = signedIn(alone);
      var pages = alone.bean(PagesForTests.class);
      for (int i = 0; i < OPENED; i++) {
        assertThat(content(alone, browser)).isEqualTo(200);
      }
      assertThat(pages.opened()).isEqualTo(OPENED);
      alone.waitFor(() -> pages.inMemory() <= MOST);
      assertThat(pages.inMemory()).as("pages in memory").isEqualTo(MOST);
    }
  }

  @Test
  void theOldestPageIsToldWhereItCanBeOpenedAgain() throws Exception {
    var browser = signedIn(portal);
    var oldest = RawPage.open(portal, browser, PAGE);
    for (int i = 1; i < MOST; i++) {
      RawPage.open(portal, browser, PAGE);
    }
    assertThat(oldest.navigate(PAGE).isExpired()).as("one of ten").isFalse();
    RawPage.open(portal, browser, PAGE);
    assertThat(oldest.navigate(PAGE).isExpired()).as("one of eleven").isTrue();
    var closed = portal.get(browser, "/lukket-side?til=/oensker/nyt", "Accept-Language", "da");
    assertThat(closed.body()).contains("Denne side er lukket", "href=\"/oensker/nyt\"");
    assertThat(portal.get(browser, "/lukket-side?til=//evil.example").body())
        .doesNotContain("evil");
  }

  @Test
  void pagesOfOnePersonAreCountedInAllTheirSessions() throws Exception {
    try (var few = TestPortal.start(Map.of("voresplan.limits.pages-per-minute", 5))) {
      for (int i = 0; i < 5; i++) {
        assertThat(first(few, known(few)).statusCode()).isEqualTo(200);
        assertThat(content(few, known(few))).isEqualTo(200);
      }
      var refused = first(few, known(few));
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
      assertThat(refused.body()).contains("Vent lidt");
      for (int i = 0; i < 5; i++) {
        assertThat(content(few, known(few))).as("content without a page").isEqualTo(200);
      }
      assertThat(content(few, known(few))).isEqualTo(429);
      assertThat(posted(few, known(few))).as("by another method").isEqualTo(429);
      assertThat(fromElsewhere(few, known(few))).as("another site's are its own").isEqualTo(200);
      assertThat(first(few, signedIn(few)).statusCode()).as("another person").isEqualTo(200);
    }
  }

  @Test
  void whoGotAPageGetsItsContentHoweverLateItIsAskedFor() throws Exception {
    try (var few =
        TestPortal.start(Map.of("voresplan.limits.pages-per-minute", 5), "moving-clock")) {
      var browser = signedIn(few);
      for (int i = 0; i < 5; i++) {
        assertThat(first(few, browser).statusCode()).isEqualTo(200);
        assertThat(fromElsewhere(few, browser)).isEqualTo(200);
      }
      for (int i = 0; i < 10; i++) {
        assertThat(content(few, browser)).as("content of page %s", i).isEqualTo(200);
      }
      for (int i = 0; i < 5; i++) {
        assertThat(content(few, browser)).as("content without a page").isEqualTo(200);
      }
      assertThat(content(few, browser)).as("content without a page").isEqualTo(429);
      few.bean(MovingClock.class).go(Duration.ofSeconds(12));
      assertThat(first(few, browser).statusCode()).isEqualTo(200);
      assertThat(content(few, browser)).as("content of the next page").isEqualTo(200);
    }
  }

  /** In development mode each component keeps the stacks that made it: 2 MB a session. */
  @Test
  void flowRunsInProductionMode() {
    var context =
        new VaadinServletContext(portal.bean(PortalContext.class).handler().getServletContext());
    assertThat(ApplicationConfiguration.get(context).isProductionMode()).isTrue();
    assertThat(ComponentTracker.findCreate(new Div())).isNull();
  }

  private static HttpResponse<String> first(TestPortal portal, HttpClient browser)
      throws Exception {
    return portal.get(browser, "/" + PAGE, "Accept-Language", "da");
  }

  private static int content(TestPortal portal, HttpClient browser) throws Exception {
    return portal.get(browser, "/?v-r=init&location=" + PAGE + "&query=").statusCode();
  }

  private static int posted(TestPortal portal, HttpClient browser) throws Exception {
    var request =
        HttpRequest.newBuilder(
            URI.create(portal.address("/?v-r=init&location=" + PAGE + "&query=")));
    return browser
        .send(request.POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static int fromElsewhere(TestPortal portal, HttpClient browser) throws Exception {
    return portal.get(browser, "/" + PAGE, "Sec-Fetch-Site", "cross-site").statusCode();
  }

  private static HttpClient signedIn(TestPortal portal) throws Exception {
    var browser = TestPortal.browser();
    portal.get(browser, "/sign-in-for-tests");
    return browser;
  }

  /** The same person in a new session. */
  private static HttpClient known(TestPortal portal) throws Exception {
    var browser = TestPortal.browser();
    portal.get(browser, "/sign-in-for-tests?cpr=1411029994");
    return browser;
  }
}
