package dk.voresplan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.session.SessionId;
import dk.voresplan.session.Sessions;
import dk.voresplan.storage.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** That the budgets of statements count what is sent. */
class SentStatementsTest {
  private final Sessions sessions = TeamOfTwo.bean(Sessions.class);

  @Test
  void aStatementIsHeardOnce() {
    assertThat(heard(() -> sessions.over(any()))).hasSize(1);
  }

  @Test
  void inATransactionItIsHeardOnceToo() {
    assertThat(
            heard(() ->
                TeamOfTwo.bean(Transactions.class)
                    .inOne(() -> {
                      sessions.over(any());
                      sessions.over(any());
                      return sessions;
                    })))
        .hasSize(2);
  }

  @Test
  void aBatchIsHeardOnceWhateverItHolds() {
    var uses = new HashMap<SessionId, Instant>();
    uses.put(any(), Instant.now());
    uses.put(any(), Instant.now());
    assertThat(heard(() -> sessions.used(uses))).hasSize(1);
  }

  private static SessionId any() {
    return new SessionId(UUID.randomUUID());
  }

  private static List<String> heard(Runnable work) {
    var heard = new ArrayList<String>();
    var own = Thread.currentThread();
    TeamOfTwo.bean(SentStatements.class)
        .tell(
            statement -> {
              if (Thread.currentThread().equals(own)) {
                heard.add(statement);
              }
            },
            work);
    return heard;
  }
}
