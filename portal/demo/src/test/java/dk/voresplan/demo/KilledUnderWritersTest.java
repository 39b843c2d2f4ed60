package dk.voresplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed without warning under eight writers: what it said was stored is there, and
 * what it did not answer can be sent again and has one effect. How often is {@code
 * voresplan.writer-kills}; {@code bin/endurance} does it forty times on each database.
 */
@EnabledIfSystemProperty(named = KilledUnderWritersTest.KILLS, matches = "\\d+")
class KilledUnderWritersTest {
  static final String KILLS = "voresplan.writer-kills";
  private static final long SEED = Long.getLong("voresplan.seed", System.nanoTime());
  private static final int WRITERS = 8;
  private static final int MOST_WISHES = 25;

  @TempDir private Path data;

  private final Random random = new Random(SEED);
  private int people;

  @Test
  void whatIsStoredSurvivesOnH2() throws Exception {
    killUnderWriters("H2", RunningDemo.freeSettings(data));
  }

  @Test
  void whatIsStoredSurvivesOnPostgreSql() throws Exception {
    try (var postgres = EmbeddedPostgres.builder().start()) {
      killUnderWriters("PostgreSQL", on(postgres));
    }
  }

  private DemoSettings on(EmbeddedPostgres postgres) throws SQLException {
    try (var superuser = postgres.getPostgresDatabase().getConnection();
        var statement = superuser.createStatement()) {
      statement.execute("create role plain login password 'plain'");
      statement.execute("create database plain owner plain");
    }
    var free = RunningDemo.freeSettings(data);
    return new DemoSettings(
        free.portalPort(),
        free.apiPort(),
        free.identityProviderPort(),
        free.data(),
        free.audience(),
        "jdbc:postgresql://localhost:%d/plain?user=plain&password=plain"
            .formatted(postgres.getPort()));
  }

  private void killUnderWriters(String database, DemoSettings settings) throws Exception {
    System.out.println("Kills under writers on " + database + " with the seed " + SEED);
    int kills = Integer.getInteger(KILLS);
    int stored = 0;
    var server = new ServerProcess(settings);
    try {
      for (int kill = 1; kill <= kills; kill++) {
        try (var client = HttpClient.newHttpClient()) {
          var writers = writers(client, settings);
          writeUntilKilled(writers, server);
          server = new ServerProcess(settings);
          for (var writer : writers) {
            writer.check();
            stored += writer.stored();
          }
        }
        System.out.printf("kill %d on %s: %d stored so far, none lost%n", kill, database, stored);
      }
    } finally {
      server.kill();
    }
    assertThat(stored).as("wishes that were stored").isGreaterThan(kills * WRITERS / 2);
  }

  private List<Writer> writers(HttpClient client, DemoSettings settings)
      throws IOException, InterruptedException {
    var writers = new ArrayList<Writer>();
    for (int i = 0; i < WRITERS; i++) {
      people++;
      var cpr = "%02d0190%04d".formatted(1 + people / 9_000, 1_000 + people % 9_000);
      writers.add(new Writer(client, settings, cpr));
    }
    return writers;
  }

  private void writeUntilKilled(List<Writer> writers, ServerProcess server)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      var writing = new ArrayList<Future<?>>();
      for (var writer : writers) {
        writing.add(
            threads.submit(() -> {
              writer.write(MOST_WISHES);
              return writer;
            }));
      }
      Thread.sleep(100 + random.nextInt(1_500));
      server.kill();
      for (var each : writing) {
        each.get();
      }
    }
  }
}
