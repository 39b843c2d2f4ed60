package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.TransactionOperations;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A connection belongs to the thread that began its transaction. */
final class BackgroundThreadsTest {
  private final Jdbi jdbi = TeamOfTwo.bean(Jdbi.class);
  private final TransactionOperations<?> transactions = TeamOfTwo.bean(TransactionOperations.class);

  @Test
  void workThatIsStartedInATransactionIsApartFromIt() {
    var inside = new CompletableFuture<Boolean>();
    TeamOfTwo.bean(Transactions.class)
        .inOne(() -> {
          TeamOfTwo.bean(BackgroundThreads.class)
              .start(() -> inside.complete(transactions.findTransactionStatus().isPresent()));
          return assertThat(inside.orTimeout(20, TimeUnit.SECONDS).join()).isFalse();
        });
  }

  /** Whoever else hands the context on gives no connection away. */
  @Test
  void aHandleOfAnotherThreadHasAConnectionOfItsOwn() throws Exception {
    jdbi.useTransaction(own -> {
      int session = session(own);
      assertThat(jdbi.withHandle(BackgroundThreadsTest::session)).isEqualTo(session);
      var other = new CompletableFuture<Integer>();
      Runnable work = () -> other.complete(jdbi.withHandle(BackgroundThreadsTest::session));
      Thread.ofPlatform().start(PropagatedContext.wrapCurrent(work));
      assertThat(other.get(20, TimeUnit.SECONDS)).isNotEqualTo(session);
    });
  }

  /** The number of the database's own session. */
  private static int session(Handle handle) {
    var sql =
        TeamOfTwo.bean(Database.class).isPostgres()
            ? "select pg_backend_pid()"
            : "select session_id()";
    return handle.createQuery(sql).mapTo(Integer.class).one();
  }
}
