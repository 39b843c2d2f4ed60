package dk.voresplan.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Property;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Gives each transaction its connection. Contributions have a small pool of their own, so that many
 * of them take no connection from those who read.
 * docs/decisions/023-nobody-waits-with-a-connection.md
 */
@Singleton
public class ConnectionPools implements ConnectionFactory {
  private static final ScopedValue<DataSource> CHOSEN = ScopedValue.newInstance();

  private final DataSource everyone;
  private final HikariDataSource contributions;

  ConnectionPools(
      DataSource everyone,
      @Named("default") DatasourceConfiguration configuration,
      DatabaseResilience resilience,
      @Property(name = "voresplan.database.contribution-connections") int size) {
    this.everyone = everyone;
    var pool = new HikariConfig();
    configuration.copyStateTo(pool);
    pool.setPoolName("contributions");
    this.contributions = new HikariDataSource(resilience.limit(pool, size));
  }

  /** Lets the work of this thread take its connections from the pool for contributions. */
  public <T> T forContributions(Supplier<T> work) {
    return ScopedValue.where(CHOSEN, contributions).call(work::get);
  }

  @Override
  public Connection openConnection() throws SQLException {
    var pool = CHOSEN.orElse(everyone);
    if (pool instanceof HikariDataSource hikari && hikari.isClosed()) {
      throw new SQLNonTransientConnectionException("The pool is closed, as we stop");
    }
    return pool.getConnection();
  }

  @PreDestroy
  void close() {
    contributions.close();
  }
}
