package dk.voresplan.bench;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** H2 runs in the server's own process, so its computing is part of the server's. */
final class H2Databases implements Databases {
  private static final String USER = "sa";

  @Override
  public String name() {
    return "h2";
  }

  @Override
  public Database create(Path folder) {
    // By AUTO_SERVER, the count is asked for from outside while the server has the file open.
    return new H2Database(
        "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                .formatted(folder.resolve("voresplan").toAbsolutePath())
            + ";WRITE_DELAY=0;AUTO_SERVER=TRUE");
  }

  /** A database of H2 lies in one file. */
  private record H2Database(String url) implements Database {
    private static final String COUNTED =
        """
        select coalesce(sum(execution_count), 0) from information_schema.query_statistics
        where regexp_like(sql_statement, '^\\s*(select|insert|update|delete|merge|with)', 'i')
        and not regexp_like(sql_statement, 'information_schema', 'i')
        """;

    @Override
    public Map<String, String> variables() {
      return Map.of("DATABASE_URL", url, "DATABASE_USER", USER, "DATABASE_PASSWORD", "");
    }

    @Override
    public void count() throws SQLException {
      execute("set query_statistics false");
      execute("set query_statistics true");
    }

    @Override
    public int counted() throws SQLException {
      try (var connection = DriverManager.getConnection(url, USER, "");
          var statement = connection.createStatement();
          var row = statement.executeQuery(COUNTED)) {
        row.next();
        int count = row.getInt(1);
        execute("set query_statistics false");
        return count;
      }
    }

    @Override
    public void settle() throws SQLException {
      execute("analyze");
    }

    private void execute(String command) throws SQLException {
      try (var connection = DriverManager.getConnection(url, USER, "");
          var statement = connection.createStatement()) {
        statement.execute(command);
      }
    }
  }
}
