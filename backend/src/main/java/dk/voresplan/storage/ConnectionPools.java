package dk.voresplan.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives each transaction its connection. Contributions have a small pool of their own, so that many
 * of them take no connection from those who read.
 * docs/decisions/023-nobody-waits-with-a-connection.md
 */
@Singleton
public class ConnectionPools implements BeanCreatedEventListener<DataSource>, Ordered {
  private static final ScopedValue<Boolean> FOR_CONTRIBUTIONS = ScopedValue.newInstance();

  private final BeanProvider<DatasourceConfiguration> configuration;
  private final DatabaseResilience resilience;
  private final int size;
  private final boolean postgres;
  private @Nullable HikariDataSource everyone;
  private @Nullable HikariDataSource contributions;

  ConnectionPools(
      @Named("default") BeanProvider<DatasourceConfiguration> configuration,
      DatabaseResilience resilience,
      Database database,
      @Property(name = "voresplan.database.contribution-connections") int size) {
    this.configuration = configuration;
    this.resilience = resilience;
    this.size = size;
    this.postgres = database.isPostgres();
  }

  /** Comes before Micronaut Data's own listener, which looks through its wrapper at this. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    try {
      everyone = event.getBean().unwrap(HikariDataSource.class);
    } catch (SQLException otherPool) {
      throw new IllegalStateException(otherPool);
    }
    var pool = new HikariConfig();
    configuration.get().copyStateTo(pool);
    pool.setPoolName("contributions");
    contributions = new HikariDataSource(resilience.limit(pool, size));
    return new ChosenPool(
        this::chosen, postgres ? UnaryOperator.identity() : RowLockWords::translated);
  }

  /** Lets the work of this thread take its connections from the pool for contributions. */
  public <T> T forContributions(Supplier<T> work) {
    return ScopedValue.where(FOR_CONTRIBUTIONS, true).call(work::get);
  }

  /** Whether connections can be had, as far as this process is concerned. */
  boolean isOpen() {
    return everyone != null && !everyone.isClosed();
  }

  private HikariDataSource chosen() {
    var pool = FOR_CONTRIBUTIONS.isBound() ? contributions : everyone;
    if (pool == null) {
      throw new IllegalStateException("There is no pool yet");
    }
    return pool;
  }

  @PreDestroy
  void close() {
    if (contributions != null) {
      contributions.close();
    }
  }
}
