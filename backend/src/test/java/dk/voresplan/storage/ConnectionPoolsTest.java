package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TestRows;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionPoolsTest {
  private static final int FOR_CONTRIBUTIONS = 4;

  private final RunningBackend backend = RunningBackend.get();
  private final TestRows own = backend.own();
  private final ConnectionPools pools = backend.context().getBean(ConnectionPools.class);

  @Test
  void contributionsTakeNoConnectionFromThoseWhoRead() {
    var open = pools.forContributions(() -> open(FOR_CONTRIBUTIONS));
    try {
      assertThatThrownBy(() -> pools.forContributions(() -> own.hold("select 1")))
          .satisfies(empty -> assertThat(DatabaseResilience.retryAfter(empty)).isPresent());
      assertThat(backend.get("/health", "").status()).isEqualTo(200);
      assertThat(own.one(Integer.class, "select 1")).isEqualTo(1);
    } finally {
      open.forEach(TestRows.Held::close);
    }
  }

  private List<TestRows.Held> open(int connections) {
    var open = new ArrayList<TestRows.Held>();
    for (int i = 0; i < connections; i++) {
      open.add(own.hold("select 1"));
    }
    return open;
  }
}
