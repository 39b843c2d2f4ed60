package dk.voresplan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In the night when the clocks go back, half past two comes twice. Nodes to come are not forgotten.
 */
class HourThatComesTwiceTest {
  private final Jdbi jdbi = TeamOfTwo.bean(Jdbi.class);
  private final UUID id = UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(strings = {"2099-10-25T00:30:00Z", "2099-10-25T01:30:00Z"})
  void aMomentStaysWhatItWas(String text) {
    var moment = Instant.parse(text);
    TeamOfTwo.bean(NodeRows.class).add(id, moment);
    assertThat(heardAt()).isEqualTo(moment);
    jdbi.useHandle(handle -> handle.execute("delete from node where id = ?", id));
  }

  private Instant heardAt() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select heard_at from node where id = :id")
            .bind("id", id)
            .map((row, context) -> row.getObject("heard_at", OffsetDateTime.class).toInstant())
            .one());
  }
}
