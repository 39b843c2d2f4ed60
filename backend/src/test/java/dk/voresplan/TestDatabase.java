package dk.voresplan;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The database that this run of the tests is on: {@code -Dvoresplan.test.database=…}. */
public final class TestDatabase {
  private static final String CHOSEN = System.getProperty("voresplan.test.database", "h2");

  private TestDatabase() {}

  /** What to configure for a new, empty database. */
  public static Map<String, Object> settings() {
    return switch (CHOSEN) {
      case "h2" ->
          settings(
              "jdbc:h2:mem:test%d;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                      .formatted(System.nanoTime())
                  + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
              "sa",
              "");
      case "postgresql" -> settings(postgres(), "postgres", "postgres");
      default -> throw new IllegalArgumentException("No database named " + CHOSEN);
    };
  }

  private static Map<String, Object> settings(String url, String user, String password) {
    var settings = new HashMap<String, Object>();
    settings.put("datasources.default.url", url);
    settings.put("datasources.default.username", user);
    settings.put("datasources.default.password", password);
    return settings;
  }

  private static String postgres() {
    try {
      @SuppressWarnings("resource") // ends with the process
      var postgres = EmbeddedPostgres.builder().start();
      return postgres.getJdbcUrl("postgres", "postgres");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
