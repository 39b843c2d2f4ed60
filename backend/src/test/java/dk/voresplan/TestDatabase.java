package dk.voresplan;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The database that this run of the tests is on: {@code -Dvoresplan.test.database=…}. With {@code
 * -Dvoresplan.test.partitions=16} the portal starts on a PostgreSQL that has been partitioned.
 */
public final class TestDatabase {
  private static final String CHOSEN = System.getProperty("voresplan.test.database", "h2");

  private static final boolean PARTITIONED =
      System.getProperty("voresplan.test.partitions") != null;

  /** A user whom row-level security holds, as one in production is; a superuser passes it. */
  private static final String PLAIN = "plain";

  /** By itself, H2 waits for a lock for two seconds only. */
  private static final String PATIENT = ";LOCK_TIMEOUT=5000";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestDatabase() {}

  /** Whether this run is on PostgreSQL. */
  public static boolean isPostgres() {
    return CHOSEN.equals("postgresql");
  }

  /**
   * Everything in the database of these settings, past its locks: for what tests look up or bring
   * about that nobody may.
   */
  public static TestRows everything(Map<String, Object> settings) {
    return new TestRows(() -> connection(settings));
  }

  /** A connection to the database of these settings, past its locks. */
  public static Connection connection(Map<String, Object> settings) {
    try {
      var url = String.valueOf(settings.get("datasources.default.url"));
      return isPostgres()
          ? DriverManager.getConnection(url, "postgres", "")
          : DriverManager.getConnection(url + PATIENT, "sa", "");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What to configure for a new database without a table, on PostgreSQL. */
  public static Map<String, Object> emptyPostgres() {
    return postgres("template1");
  }

  /** What to configure for a new database, in which nobody has written yet. */
  public static Map<String, Object> settings() {
    return switch (CHOSEN) {
      case "h2" ->
          settings(
              "jdbc:h2:mem:test%d;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                      .formatted(System.nanoTime())
                  + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
              "sa",
              "");
      case "postgresql" -> postgres(PARTITIONED ? Partitioned.NAME : "template1");
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

  /** Makes a new database in the one server of this process: a server takes seconds to start. */
  private static Map<String, Object> postgres(String template) {
    var name = "plain" + DATABASES.incrementAndGet();
    try (var superuser = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = superuser.createStatement()) {
      statement.execute("create database %s owner %s template %s".formatted(name, PLAIN, template));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return settings(
        "jdbc:postgresql://localhost:%d/%s".formatted(Server.RUNNING.getPort(), name),
        PLAIN,
        PLAIN);
  }

  /** A database that others are copies of, as it takes seconds to make. */
  private static final class Partitioned {
    static final String NAME = make();

    private static String make() {
      var settings = emptyPostgres();
      TestPartitions.migrate(settings);
      TestPartitions.partition(settings);
      var url = String.valueOf(settings.get("datasources.default.url"));
      return url.substring(url.lastIndexOf('/') + 1);
    }
  }

  /** Starts when the first test needs it, and ends with the process. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        var postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "500").start();
        try (var superuser = postgres.getPostgresDatabase().getConnection();
            var statement = superuser.createStatement()) {
          statement.execute("create role " + PLAIN + " login password '" + PLAIN + "'");
        }
        return postgres;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }
}
