package dk.voresplan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.TestRows;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In the night when the clocks go back, half past two comes twice. Nodes to come are not forgotten.
 */
class HourThatComesTwiceTest {
  private final TestRows own = RunningBackend.get().own();
  private final UUID id = UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(strings = {"2099-10-25T00:30:00Z", "2099-10-25T01:30:00Z"})
  void aMomentStaysWhatItWas(String text) {
    var moment = Instant.parse(text);
    TeamOfTwo.bean(NodeRows.class).add(id, moment);
    assertThat(own.one(Instant.class, "select heard_at from node where id = ?", id))
        .isEqualTo(moment);
    own.change("delete from node where id = ?", id);
  }
}
