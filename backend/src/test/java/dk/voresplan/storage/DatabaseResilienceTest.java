package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.TestDatabase;
import dk.voresplan.TestRows;
import io.micronaut.data.exceptions.DataAccessException;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseResilienceTest {
  private static final String RENAME = "update organisation set name = name where id = ?";

  private final RunningBackend backend = RunningBackend.get();
  private final TestRows own = backend.own();
  private final Transactions transactions = backend.context().getBean(Transactions.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08001", "08006", "53300", "53100", "57P01", "57P02", "57P03", "25006", "25P03", "90098",
        "90121"
      })
  void aDatabaseThatIsAwayMayBeAskedAgain(String state) {
    assertThat(DatabaseResilience.retryAfter(wrapped(new SQLException("secret", state))))
        .contains(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "55P03", "57014", "HYT00", "90131"})
  void aBusyDatabaseMayBeAskedAgainSooner(String state) {
    assertThat(DatabaseResilience.retryAfter(wrapped(new SQLException("secret", state))))
        .contains(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22001", "28P01", "42501", "0A000"})
  void ourOwnFaultsAreNotTriedAgain(String state) {
    assertThat(DatabaseResilience.retryAfter(wrapped(new SQLException("secret", state)))).isEmpty();
    assertThat(DatabaseResilience.retryAfter(new IllegalStateException())).isEmpty();
  }

  @Test
  void twoWhoDeadlockBothSucceed() {
    var first = organisation();
    var second = organisation();
    var bothHold = new CountDownLatch(2);
    var runs = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = CompletableFuture.runAsync(() -> rename(first, second, bothHold, runs), threads);
      var other = CompletableFuture.runAsync(() -> rename(second, first, bothHold, runs), threads);
      CompletableFuture.allOf(one, other).join();
    }
    assertThat(runs.get()).as("one of them was undone").isGreaterThan(2);
  }

  @Test
  void theWholeTransactionIsDoneAgain() {
    var runs = new AtomicInteger();
    var kept = new UUID[2];
    transactions.inOne(() -> {
      kept[runs.get()] = organisation();
      return transactions.inOne(() -> undoneOnce(runs));
    });
    assertThat(runs).hasValue(2);
    assertThat(isThere(kept[0])).isFalse();
    assertThat(isThere(kept[1])).isTrue();
  }

  @Test
  void whatIsCommittedIsNotDoneAgain() {
    var runs = new AtomicInteger();
    assertThatThrownBy(() ->
            transactions.inOne(() -> {
              transactions
                  .current()
                  .registerSynchronization(new AfterCommit(() -> undoneOnce(runs)));
              return organisation();
            }))
        .hasRootCauseInstanceOf(SQLException.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void whatReadsAPlanIsNotDoneAgainAndWhatWritesIs() {
    var people = new TeamOfTwo();
    var reads = new AtomicInteger();
    assertThatThrownBy(() -> people.open(people.citizen, _ -> deadlock(reads)))
        .hasRootCauseInstanceOf(SQLException.class);
    assertThat(reads).hasValue(1);
    var writes = new AtomicInteger();
    assertThatThrownBy(() -> people.change(people.citizen, _ -> deadlock(writes)))
        .hasRootCauseInstanceOf(SQLException.class);
    assertThat(writes).hasValue(6);
  }

  private static int deadlock(AtomicInteger runs) {
    runs.incrementAndGet();
    throw wrapped(new SQLException("deadlock", "40P01"));
  }

  @Test
  void whatIsUndoneAgainAndAgainIsGivenUp() {
    var runs = new AtomicInteger();
    assertThatThrownBy(() ->
            transactions.inOne(() -> {
              runs.incrementAndGet();
              throw wrapped(new SQLException("deadlock", "40P01"));
            }))
        .satisfies(failure -> assertThat(DatabaseResilience.retryAfter(failure)).isPresent());
    assertThat(runs).hasValue(6);
  }

  /** H2 waits for two seconds by itself, and PostgreSQL as long as a statement may take. */
  @Test
  void aLockIsWaitedForAsLongAsConfigured() {
    var held = organisation();
    try (var pool = pool(1, new Seconds(1, 4, 60))) {
      transactions.inOne(() -> {
        own.change(RENAME, held);
        return assertThat(passing(() -> rows(pool).change(RENAME, held)))
            .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(20));
      });
    }
  }

  /** The driver's own limit adds the wait for a lock, and so comes much later here. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aStatementTakesNoLongerThanConfigured() {
    var slow =
        TestDatabase.isPostgres()
            ? "select pg_sleep(30)"
            : "select count(*) from information_schema.columns a, information_schema.columns b,"
                + " information_schema.columns c"
                + " where a.column_name || b.column_name || c.column_name = 'x'";
    try (var pool = pool(1, new Seconds(1, 60, 1))) {
      assertThat(passing(() -> rows(pool).one(String.class, slow)))
          .isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void anEmptyPoolIsWaitedForNoLongerThanConfigured() throws SQLException {
    try (var pool = pool(1, new Seconds(1, 60, 60));
        var _ = pool.getConnection()) {
      assertThat(passing(() -> rows(pool).one(Integer.class, "select 1")))
          .isLessThan(Duration.ofSeconds(20));
      assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
    }
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @EnabledIf("dk.voresplan.TestDatabase#isPostgres")
  void aServerThatFallsSilentIsNotWaitedForForEver() throws IOException, SQLException {
    var url = URI.create(setting("url").substring("jdbc:".length()));
    try (var gate = new DatabaseGate(url.getPort());
        var pool =
            pool(
                "jdbc:postgresql://localhost:%d%s".formatted(gate.port(), url.getPath()),
                1,
                new Seconds(1, 1, 1));
        var connection = pool.getConnection();
        var statement = connection.prepareStatement("select 1")) {
      statement.execute();
      gate.freeze();
      assertThat(passing(statement::execute)).isLessThan(Duration.ofSeconds(20));
    }
  }

  /** How long the work takes to fail as something that passes. */
  private static Duration passing(ThrowingCallable work) {
    long start = System.nanoTime();
    assertThatThrownBy(work)
        .satisfies(failure -> assertThat(DatabaseResilience.retryAfter(failure)).isPresent());
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** How long one waits for a connection and for a lock, and how long a statement takes. */
  private record Seconds(int connection, int lock, int statement) {}

  private static TestRows rows(HikariDataSource pool) {
    return new TestRows(pool::getConnection);
  }

  private HikariDataSource pool(int size, Seconds seconds) {
    return pool(setting("url"), size, seconds);
  }

  private HikariDataSource pool(String url, int size, Seconds seconds) {
    var pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername(setting("username"));
    pool.setPassword(setting("password"));
    var resilience =
        new DatabaseResilience(
            backend.context().getBean(Database.class),
            size,
            seconds.connection(),
            seconds.lock(),
            seconds.statement());
    return new HikariDataSource(resilience.limit(pool, size));
  }

  private String setting(String name) {
    return backend.context().getRequiredProperty("datasources.default." + name, String.class);
  }

  private void rename(UUID first, UUID second, CountDownLatch bothHold, AtomicInteger runs) {
    transactions.inOne(() -> {
      runs.incrementAndGet();
      own.change(RENAME, first);
      bothHold.countDown();
      await(bothHold);
      return own.change(RENAME, second);
    });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static int undoneOnce(AtomicInteger runs) {
    int run = runs.incrementAndGet();
    if (run == 1) {
      throw wrapped(new SQLException("deadlock", "40P01"));
    }
    return run;
  }

  private static RuntimeException wrapped(SQLException failure) {
    return new IllegalStateException(new DataAccessException("It failed", failure));
  }

  private UUID organisation() {
    var id = RowId.next();
    own.change(
        "insert into organisation (id, identifier_system, identifier_value, name, sector)"
            + " values (?, 'test', ?, 'Test', 'PSYCHIATRY')",
        id,
        id.toString());
    return id;
  }

  private boolean isThere(UUID organisation) {
    return own.one(
        Boolean.class, "select count(*) = 1 from organisation where id = ?", organisation);
  }
}
