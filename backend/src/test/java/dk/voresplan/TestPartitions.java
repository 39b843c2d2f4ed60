package dk.voresplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Migrates a PostgreSQL as the portal does, and partitions it as an operator does. */
public final class TestPartitions {
  private static final String SCRIPT = "/db/partitions/partition.sql";

  private TestPartitions() {}

  /** Brings the database of these settings to what the portal starts on. */
  public static void migrate(Map<String, Object> settings) {
    Flyway.configure()
        .dataSource(said(settings, "url"), said(settings, "username"), said(settings, "password"))
        .locations("classpath:db/migration", "classpath:db/postgresql")
        .load()
        .migrate();
  }

  /** Whether this is a part of a table of that name. */
  public static boolean isPart(String table) {
    return table.matches(".+_p\\d+");
  }

  /** Runs the operator's script, as the user of these settings. */
  public static void partition(Map<String, Object> settings) {
    try (var script = TestPartitions.class.getResourceAsStream(SCRIPT);
        var connection = connection(settings);
        var statement = connection.createStatement()) {
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A connection that the locks hold. */
  public static Connection connection(Map<String, Object> settings) throws SQLException {
    return DriverManager.getConnection(
        said(settings, "url"), said(settings, "username"), said(settings, "password"));
  }

  private static String said(Map<String, Object> settings, String what) {
    return String.valueOf(settings.get("datasources.default." + what));
  }
}
