package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dk.voresplan.storage.Stopping;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What people see while the database is away, and what stands before the portal is told. */
class DatabaseAwayTest {
  private static final Duration SOON = Duration.ofSeconds(2);

  @Test
  void whoComesThenSeesACalmPageAndWhenToComeAgain() throws Exception {
    try (var portal = TestPortal.start()) {
      close(portal);
      var answer = portal.get(TestPortal.browser(), "/sign-in-for-tests?cpr=1411029994");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body())
          .contains("Vi kan ikke nå planerne lige nu", "Nummer: ")
          .doesNotContain("er gemt", "Exception", "Hikari");
    }
  }

  @Test
  void anOpenPageSaysTheSame() throws Exception {
    try (var portal = TestPortal.start()) {
      var browser = TestPortal.browser();
      portal.get(browser, "/sign-in-for-tests?cpr=1411029994");
      var page = RawPage.open(portal, browser, "hjem");
      close(portal);
      var answer = page.navigate("oensker");
      assertThat(answer.json().toString())
          .contains("Vi kan ikke nå planerne lige nu")
          .doesNotContain("er gemt", "Hikari");
    }
  }

  @Test
  void thePortalsPortTellsItsHealthSoonAndWithoutASession() throws Exception {
    try (var portal = TestPortal.start()) {
      assertHealth(portal, "/health/readiness", 200);
      close(portal);
      assertHealth(portal, "/health/readiness", 503);
      assertHealth(portal, "/health/liveness", 200);
      assertThat(portal.sessions()).isZero();
    }
  }

  @Test
  void itIsNotReadyForSomeSecondsBeforeThePortCloses() throws Exception {
    try (var portal = TestPortal.start(Map.of("voresplan.drain-seconds", 2))) {
      var context = portal.bean(ApplicationContext.class);
      var help = HttpRequest.newBuilder(URI.create(portal.address("/hjaelp"))).build();
      var stopping = Thread.ofVirtual().start(() -> Stopping.stop(context));
      portal.waitFor(() -> status(portal, "/health/readiness") == 503);
      assertThat(status(portal, "/health/liveness")).isEqualTo(200);
      assertThat(status(portal, "/hjaelp")).as("who is here already is answered").isEqualTo(200);
      stopping.join(Duration.ofSeconds(20));
      assertThatThrownBy(() -> HttpClient.newHttpClient().send(help, BodyHandlers.discarding()))
          .as("the port is closed")
          .isInstanceOf(IOException.class);
    }
  }

  private static void close(TestPortal portal) throws SQLException {
    portal.bean(DataSource.class).unwrap(HikariDataSource.class).close();
  }

  private static void assertHealth(TestPortal portal, String path, int status) throws Exception {
    long start = System.nanoTime();
    var answer = portal.get(HttpClient.newHttpClient(), path);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).as(path).isLessThan(SOON);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).contains(status == 200 ? "UP" : "DOWN");
  }

  private static int status(TestPortal portal, String path) {
    try {
      return portal.get(TestPortal.browser(), path).statusCode();
    } catch (IOException failed) {
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
