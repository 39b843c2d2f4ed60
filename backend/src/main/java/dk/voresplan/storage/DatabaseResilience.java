package dk.voresplan.storage;

import com.zaxxer.hikari.HikariConfig;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.data.connection.exceptions.ConnectionException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Defines what we do when the database is slow, busy or away. It decides how long we wait, which
 * transactions we try again, and which failures pass by themselves.
 */
@Singleton
public final class DatabaseResilience implements BeanCreatedEventListener<DatasourceConfiguration> {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseResilience.class);

  private static final int TRIES = 6;
  private static final int CAUSES = 20;
  private static final Duration UNTIL_BACK = Duration.ofSeconds(10);
  private static final Duration UNTIL_FREE = Duration.ofSeconds(2);
  private static final Duration LONGEST_VALIDATION = Duration.ofSeconds(2);

  /**
   * Serialization failures and deadlocks: the transaction is undone, and may succeed at once.
   * https://www.postgresql.org/docs/current/errcodes-appendix.html
   */
  private static final Pattern UNDONE = Pattern.compile("40001|40P01|90131");

  /** Locks, statements and JDBC calls that took too long. HYT is H2's. */
  private static final Pattern BUSY = Pattern.compile(UNDONE + "|55P03|57014|HYT..");

  /**
   * Lost connections, a server that stops, starts or has no room, and a standby that took over. The
   * five digits are H2's own: https://h2database.com/javadoc/org/h2/api/ErrorCode.html
   */
  private static final Pattern AWAY =
      Pattern.compile("08...|53...|57P0[1-5]|25006|25P03|90020|90028|90031|90067|90098|90121");

  private static final ScopedValue<Boolean> ONCE = ScopedValue.newInstance();

  private final boolean postgres;
  private final int connections;
  private final Duration connectionWait;
  private final Duration lockWait;
  private final Duration statementTime;

  DatabaseResilience(
      Database database,
      @Property(name = "voresplan.database.connections") int connections,
      @Property(name = "voresplan.database.wait-seconds") int waitSeconds,
      @Property(name = "voresplan.database.lock-seconds") int lockSeconds,
      @Property(name = "voresplan.database.statement-seconds") int statementSeconds) {
    this.postgres = database.isPostgres();
    this.connections = connections;
    this.connectionWait = Duration.ofSeconds(waitSeconds);
    this.lockWait = Duration.ofSeconds(lockSeconds);
    this.statementTime = Duration.ofSeconds(statementSeconds);
  }

  /**
   * When it makes sense to try again what failed: it failed because the database is away or busy.
   * Empty for every other failure, which would fail again.
   */
  public static Optional<Duration> retryAfter(Throwable failure) {
    return causes(failure).flatMap(it -> untilItPasses(it).stream()).findFirst();
  }

  private static Optional<Duration> untilItPasses(Throwable failure) {
    if (failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLRecoverableException
        // What Micronaut Data says of a connection that it could not open, set up or give back.
        || failure instanceof ConnectionException
        || AWAY.matcher(state(failure)).matches()) {
      return Optional.of(UNTIL_BACK);
    }
    return failure instanceof RowsInUse
            || failure instanceof SQLTimeoutException
            || BUSY.matcher(state(failure)).matches()
        ? Optional.of(UNTIL_FREE)
        : Optional.empty();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, it -> it != null, Throwable::getCause).limit(CAUSES);
  }

  private static String state(Throwable failure) {
    return failure instanceof SQLException sql && sql.getSQLState() != null
        ? sql.getSQLState()
        : "";
  }

  /**
   * Does work that takes its locks without waiting, until it gets them. Between the tries the
   * thread holds no connection.
   */
  <T> T whenFree(Supplier<T> work) {
    long last = System.nanoTime() + lockWait.toNanos();
    for (int tries = 1; ; tries++) {
      try {
        return work.get();
      } catch (RowsInUse inUse) {
        if (System.nanoTime() - last > 0) {
          throw inUse;
        }
        pause(Math.min(tries, 4));
      }
    }
  }

  /** Those who met once do not meet again: each pauses for another time. */
  private static void pause(int tries) {
    var longest = Duration.ofMillis(10L << tries).toNanos();
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    return limit(event.getBean(), connections);
  }

  /** Sets how many connections the pool has, and how long each wait in it and for it may be. */
  <T extends HikariConfig> T limit(T pool, int size) {
    pool.setMaximumPoolSize(size);
    pool.setConnectionTimeout(connectionWait.toMillis());
    pool.setValidationTimeout(Math.min(connectionWait.toMillis(), LONGEST_VALIDATION.toMillis()));
    if (postgres) {
      pool.setConnectionInitSql(
          "set statement_timeout = %d; set lock_timeout = %d; set idle_in_transaction_session_timeout = %d"
              .formatted(
                  statementTime.toMillis(), lockWait.toMillis(), 2 * statementTime.toMillis()));
      // Ends the wait for a server that does not answer at all. The driver sees texts alone.
      pool.addDataSourceProperty("connectTimeout", String.valueOf(connectionWait.toSeconds()));
      pool.addDataSourceProperty(
          "socketTimeout", String.valueOf(statementTime.plus(lockWait).toSeconds()));
      pool.addDataSourceProperty("tcpKeepAlive", "true");
    } else {
      pool.setConnectionInitSql(
          "set query_timeout %d; set lock_timeout %d"
              .formatted(statementTime.toMillis(), lockWait.toMillis()));
    }
    return pool;
  }

  /** Does work whose transactions are not done again, as they change more than the database. */
  public static <T> T once(Supplier<T> work) {
    return ScopedValue.where(ONCE, true).call(work::get);
  }

  /**
   * Does a whole transaction again when the database undid it. What was committed is never
   * repeated, whatever fails after it.
   */
  static <T, X extends Exception> T repeated(Once<T, X> transaction) throws X {
    for (int tries = 1; ; tries++) {
      var committed = new AtomicBoolean();
      try {
        return transaction.run(() -> committed.set(true));
      } catch (RuntimeException undone) {
        if (committed.get() || ONCE.isBound() || tries == TRIES || !isUndone(undone)) {
          throw undone;
        }
        LOG.info("The database undid a transaction; we try again: {}", FailurePlace.of(undone));
        pause(tries);
      }
    }
  }

  private static boolean isUndone(Throwable failure) {
    return causes(failure).anyMatch(it -> UNDONE.matcher(state(it)).matches());
  }

  /** One try of a transaction, which says when it was committed. */
  interface Once<T, X extends Exception> {
    T run(Runnable committed) throws X;
  }
}
