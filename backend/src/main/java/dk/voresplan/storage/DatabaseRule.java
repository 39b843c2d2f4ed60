package dk.voresplan.storage;

import dk.voresplan.configuration.ConfigurationRule;
import dk.voresplan.configuration.Settings;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * Checks what the portal demands of the database. Production needs PostgreSQL, as H2 loses what it
 * had confirmed when the power goes (README.md). PostgreSQL must answer, know us, and hold us by
 * its row-level security.
 */
@Singleton
final class DatabaseRule implements ConfigurationRule {
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String SECONDS_TO_ANSWER = "5";
  private static final int MOST_CONNECTIONS = 1_000;
  private static final int MOST_SECONDS = 300;
  private static final Map<String, String> COUNTS =
      Map.of(
          "DATABASE_CONNECTIONS", "connections",
          "DATABASE_CONTRIBUTION_CONNECTIONS", "contribution-connections",
          "CONTRIBUTIONS_WAITING", "waiting-contributions");
  private static final Map<String, String> TIMES =
      Map.of(
          "DATABASE_WAIT_SECONDS", "wait-seconds",
          "DATABASE_LOCK_SECONDS", "lock-seconds",
          "DATABASE_STATEMENT_SECONDS", "statement-seconds");

  @Override
  public void check(Settings settings) {
    COUNTS.forEach((variable, name) -> number(settings, variable, name, MOST_CONNECTIONS));
    TIMES.forEach((variable, name) -> number(settings, variable, name, MOST_SECONDS));
    var url = settings.setting("DATABASE_URL", "datasources.default.url").text();
    if (url.startsWith(POSTGRESQL)) {
      connect(url, settings);
    } else if (settings.areForProduction()) {
      settings.wrong(
          "DATABASE_URL is %s: production needs PostgreSQL, as jdbc:postgresql://host/database."
              .formatted(url.isEmpty() ? "not set" : "\"" + withoutSecrets(url) + "\""));
    } else if (!url.startsWith("jdbc:h2:")) {
      settings.wrong(
          "DATABASE_URL is \"%s\": it is to be jdbc:postgresql://host/database."
              .formatted(withoutSecrets(url)));
    }
  }

  private static void number(Settings settings, String variable, String name, int most) {
    settings
        .setting(variable, "voresplan.database." + name)
        .given("it is to be a whole number from 1 to " + most)
        .number(1, most);
  }

  private static void connect(String url, Settings settings) {
    var user = new Properties();
    user.put("user", settings.setting("DATABASE_USER", "datasources.default.username").text());
    user.put(
        "password", settings.setting("DATABASE_PASSWORD", "datasources.default.password").text());
    user.put("connectTimeout", SECONDS_TO_ANSWER);
    user.put("loginTimeout", SECONDS_TO_ANSWER);
    user.put("socketTimeout", SECONDS_TO_ANSWER);
    try (var connection = DriverManager.getConnection(url, user)) {
      if (settings.areForProduction() && passesLocks(connection)) {
        settings.wrong(LocksInProduction.SENTENCE);
      }
    } catch (SQLException refused) {
      settings.wrong(sentence(refused.getSQLState(), withoutSecrets(url)));
    }
  }

  private static String sentence(String state, String url) {
    return switch (state == null ? "" : state) {
      case "28P01", "28000" ->
          "DATABASE_USER and DATABASE_PASSWORD are not those that the database at %s knows."
              .formatted(url);
      case "3D000" -> "DATABASE_URL is \"%s\": there is no such database there.".formatted(url);
      case "42501" -> "DATABASE_USER may not use the database at %s.".formatted(url);
      case "08001", "08004", "08006", "57P03" ->
          "The database at %s does not answer: start it, or correct DATABASE_URL.".formatted(url);
      default -> "DATABASE_URL is \"%s\": the database cannot be used (%s).".formatted(url, state);
    };
  }

  private static boolean passesLocks(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** The address without its options, as a password may be among them. */
  private static String withoutSecrets(String url) {
    return url.replaceFirst("(?s)//.*@", "//").replaceFirst("(?s)[?;].*", "");
  }
}
