package dk.voresplan.storage;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Makes the door to the database, and the clock whose moments the database can hold exactly. */
@Factory
class StorageFactory {
  /**
   * Statements write {@code <lock>} to lock the rows that they find: against each other, and not
   * against those who only refer to the rows by a foreign key. H2 never makes the latter wait, and
   * has no words for it.
   */
  @Singleton
  Jdbi jdbi(
      JdbiConnections connections,
      TransactionOperations<Connection> transactions,
      Database database) {
    return Jdbi.create(connections)
        .define("lock", database.isPostgres() ? "for no key update" : "for update")
        .setTransactionHandler(new JdbiTransactions(transactions))
        .registerArgument(new InstantArgument())
        .registerArgument(new DayArgument())
        .registerArrayType(UUID.class, "uuid");
  }

  /** The world's clock, unless whoever starts the process brings another. */
  @Singleton
  @Requires(missingBeans = Clock.class)
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }

  /** A moment with its offset: a bare timestamp would be ambiguous in the hour that comes twice. */
  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    InstantArgument() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, context) ->
          statement.setObject(position, value.atOffset(ZoneOffset.UTC));
    }
  }

  private static final class DayArgument extends AbstractArgumentFactory<LocalDate> {
    DayArgument() {
      super(Types.DATE);
    }

    @Override
    protected Argument build(LocalDate value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setObject(position, value);
    }
  }
}
