package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.TransactionOperations;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A connection belongs to the thread that began its transaction. */
final class BackgroundThreadsTest {
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
  void aThreadThatGetsTheContextHasATransactionOfItsOwn() throws Exception {
    var own = TeamOfTwo.bean(Transactions.class);
    var other = new CompletableFuture<Object>();
    var here =
        own.inOne(() -> {
          var mine = transactions.findTransactionStatus().orElseThrow().getConnection();
          Runnable work =
              () ->
                  other.complete(
                      own.inOne(() ->
                          transactions.findTransactionStatus().orElseThrow().getConnection()));
          Thread.ofPlatform().start(PropagatedContext.wrapCurrent(work));
          assertThat(other.orTimeout(20, TimeUnit.SECONDS).join()).isNotSameAs(mine);
          return mine;
        });
    assertThat(other.get()).isNotSameAs(here);
  }
}
