package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import dk.voresplan.RunningBackend;
import dk.voresplan.TestDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers are told, and how soon, while the database is away, frozen or busy. */
class DatabaseAwayTest {
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final int CONNECTIONS = 2;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String token =
      RunningBackend.get().issuer().citizen(RunningBackend.newCpr(), "Maja Test", "patient/*.rs");

  private DatabaseGate gate;
  private EmbeddedServer server;

  @BeforeEach
  void start() throws IOException {
    var settings = TestDatabase.settings();
    if (TestDatabase.isPostgres()) {
      var url = URI.create(String.valueOf(settings.get("datasources.default.url")).substring(5));
      gate = new DatabaseGate(url.getPort());
      settings.put(
          "datasources.default.url",
          "jdbc:postgresql://localhost:%d%s".formatted(gate.port(), url.getPath()));
    } else {
      gate = new DatabaseGate(0);
    }
    settings.put("micronaut.server.port", -1);
    settings.put("voresplan.tokens.issuer", RunningBackend.get().issuer().url());
    settings.put("voresplan.database.connections", CONNECTIONS);
    settings.put("voresplan.database.wait-seconds", 1);
    settings.put("voresplan.database.lock-seconds", 1);
    settings.put("voresplan.database.statement-seconds", 1);
    server = ApplicationContext.run(EmbeddedServer.class, settings, "test");
    assertThat(get("/api/me").statusCode()).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    gate.mend();
    server.close();
    gate.close();
    http.close();
  }

  @Test
  void aFrozenDatabaseIsToldAsThatAndComesBack() {
    assumeTrue(TestDatabase.isPostgres(), "H2 runs in our own process");
    gate.freeze();
    assertHealth("/health/liveness", 200);
    assertHealth("/health/readiness", 503);
    assertHealth("/health", 503);
    assertLater();
    gate.mend();
    assertComesBack();
  }

  @Test
  void aDatabaseThatIsCutOffIsToldAsThatAndComesBack() {
    assumeTrue(TestDatabase.isPostgres(), "H2 runs in our own process");
    gate.cut();
    assertHealth("/health/liveness", 200);
    assertHealth("/health/readiness", 503);
    assertLater();
    gate.mend();
    assertComesBack();
  }

  @Test
  void aPoolThatIsEmptyIsToldAsThatAndDoesNotTurnTheHealth() throws Exception {
    var taken = new ArrayList<Connection>();
    for (int i = 0; i < CONNECTIONS; i++) {
      taken.add(pool().getConnection());
    }
    assertLater();
    assertHealth("/health/liveness", 200);
    assertHealth("/health/readiness", 200);
    for (var connection : taken) {
      connection.close();
    }
    assertComesBack();
  }

  @Test
  void aPoolThatIsClosedIsToldAsThat() throws Exception {
    pool().close();
    assertHealth("/health/liveness", 200);
    assertHealth("/health/readiness", 503);
    assertLater();
  }

  @Test
  void whoStopsSoonIsNotReadyAndStillAnswers() {
    server.getApplicationContext().getBean(Readiness.class).stopsSoon();
    assertHealth("/health/liveness", 200);
    assertHealth("/health/readiness", 503);
    assertThat(get("/api/me").statusCode()).isEqualTo(200);
  }

  private void assertHealth(String path, int status) {
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      var answer = get(path);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(path).isLessThan(SOON);
      assertThat(answer.statusCode()).as(path).isEqualTo(status);
    }
  }

  private void assertLater() {
    for (var path : List.of("/api/me", "/fhir/Goal")) {
      var answer = get(path);
      assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValueAsLong("Retry-After")).as(path).isPresent();
      assertThat(answer.body()).as(path).doesNotContain("Exception", "Hikari");
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .as(path)
          .contains(
              path.startsWith("/fhir") ? "application/fhir+json" : "application/problem+json");
    }
    assertThat(get("/fhir/Goal").body()).contains("OperationOutcome", "transient");
  }

  private void assertComesBack() {
    for (int tries = 0; tries < 60 && get("/api/me").statusCode() != 200; tries++) {
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
    assertThat(get("/api/me").statusCode()).isEqualTo(200);
    assertThat(get("/health/readiness").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(String path) {
    try {
      var request = HttpRequest.newBuilder(URI.create(server.getURI() + path));
      if (!path.startsWith("/health")) {
        request.header("Authorization", "Bearer " + token);
      }
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private HikariDataSource pool() throws SQLException {
    return server.getApplicationContext().getBean(DataSource.class).unwrap(HikariDataSource.class);
  }
}
