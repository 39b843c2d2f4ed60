package dk.voresplan.storage;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** Which database we are on. */
@Singleton
public class Database {
  private final boolean postgres;
  private final BeanProvider<ConnectionOperations<Connection>> connections;

  Database(
      @Property(name = "datasources.default.url") String url,
      BeanProvider<ConnectionOperations<Connection>> connections) {
    this.postgres = url.startsWith("jdbc:postgresql:");
    this.connections = connections;
  }

  boolean isPostgres() {
    return postgres;
  }

  /** Asks it for its name: with PostgreSQL's, the number of the installation it is in. */
  public String name() {
    var question =
        postgres
            ? "select current_database() || '@' || system_identifier from pg_control_system()"
            : "select database()";
    var connection = connections.get().getConnectionStatus().getConnection();
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    } catch (SQLException failed) {
      throw new DataAccessException("The database did not say its name", failed);
    }
  }
}
