package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class ConnectionPoolsTest {
  private static final int FOR_CONTRIBUTIONS = 4;

  private final RunningBackend backend = RunningBackend.get();
  private final Jdbi jdbi = backend.context().getBean(Jdbi.class);
  private final ConnectionPools pools = backend.context().getBean(ConnectionPools.class);

  @Test
  void contributionsTakeNoConnectionFromThoseWhoRead() throws SQLException {
    var open = pools.forContributions(() -> open(FOR_CONTRIBUTIONS));
    try {
      assertThatThrownBy(() -> pools.forContributions(jdbi::open))
          .satisfies(empty -> assertThat(DatabaseResilience.retryAfter(empty)).isPresent());
      assertThat(backend.get("/health", "").status()).isEqualTo(200);
      jdbi.useHandle(handle -> assertThat(handle.getConnection().isValid(1)).isTrue());
    } finally {
      open.forEach(Handle::close);
    }
  }

  private List<Handle> open(int connections) {
    var open = new ArrayList<Handle>();
    for (int i = 0; i < connections; i++) {
      open.add(jdbi.open());
    }
    return open;
  }
}
