package dk.voresplan.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** PostgreSQL runs beside the servers, so its computing is no part of theirs. */
final class PostgresDatabases implements Databases {
  /** A superuser would pass by the locks of rows, which production does not. */
  private static final String USER = "bench";

  private static final Set<String> PROGRAMS = Set.of("postgres", "initdb", "pg_ctl", "unshare");

  private final AtomicInteger made = new AtomicInteger();
  private final EmbeddedPostgres postgres;

  PostgresDatabases() throws IOException, SQLException {
    this.postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("pg_stat_statements.track_utility", "off")
            .start();
    execute("create role %s login password '%s'".formatted(USER, USER));
    execute("create extension pg_stat_statements");
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public Database create(Path folder) throws SQLException {
    var name = USER + made.incrementAndGet();
    execute("create database %s owner %s".formatted(name, USER));
    return new PostgresDatabase(name);
  }

  /** Says whether this process belongs to PostgreSQL, or is about to end it. */
  static boolean isOurs(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(Path::of)
        .map(Path::getFileName)
        .filter(program -> PROGRAMS.contains(program.toString()))
        .isPresent();
  }

  private void execute(String command) throws SQLException {
    execute(command, "postgres");
  }

  private void execute(String command, String database) throws SQLException {
    try (var connection = postgres.getDatabase("postgres", database).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  /** A database of the one PostgreSQL. */
  private final class PostgresDatabase implements Database {
    private final String name;

    PostgresDatabase(String name) {
      this.name = name;
    }

    @Override
    public Map<String, String> variables() {
      return Map.of(
          "DATABASE_URL",
          "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), name),
          "DATABASE_USER",
          USER,
          "DATABASE_PASSWORD",
          USER);
    }

    @Override
    public void count() throws SQLException {
      execute("select pg_stat_statements_reset()");
    }

    @Override
    public int counted() throws SQLException {
      try (var connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "select coalesce(sum(calls), 0) from pg_stat_statements join pg_database"
                      + " on pg_database.oid = dbid where datname = '"
                      + name
                      + "'")) {
        row.next();
        return row.getInt(1);
      }
    }

    @Override
    public void settle() throws SQLException {
      execute("vacuum analyze", name);
    }
  }
}
