package dk.voresplan.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Topic;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeysTest {
  private final TeamOfTwo people = new TeamOfTwo();
  private final IdempotencyKeys keys = TeamOfTwo.bean(IdempotencyKeys.class);
  private final Asked asked = Asked.of(new IdempotencyKey("key"), "the request");

  @Test
  void whatFailedIsTriedAgain() {
    assertThatThrownBy(() ->
            once(() -> {
              throw new IllegalStateException("the work failed");
            }))
        .hasMessage("the work failed");
    var made = UUID.randomUUID();
    assertThat(once(() -> made)).isEqualTo(made);
    assertThat(once(UUID::randomUUID)).as("the first one's").isEqualTo(made);
  }

  @Test
  void theSameKeyInAnotherPlanIsAnother() {
    once(UUID::randomUUID);
    var made = UUID.randomUUID();
    var others = new TeamOfTwo();
    UUID there = others.change(others.citizen, permit -> keys.once(permit, asked, () -> made));
    assertThat(there).isEqualTo(made);
  }

  @Test
  void aKeyIsTakenByWhoeverMayWriteWishesAndNobodyElse() {
    assertThatThrownBy(() ->
            people.change(
                people.citizen,
                Set.of(Topic.GOALS),
                permit -> keys.once(permit, asked, UUID::randomUUID)))
        .isInstanceOf(AccessRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"blå", "a\u007fb", "a\nb", " a"})
  void aKeyIsWrittenInVisibleAscii(String text) {
    assertThatThrownBy(() -> new IdempotencyKey(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private UUID once(Supplier<UUID> work) {
    return people.change(people.citizen, permit -> keys.once(permit, asked, work));
  }
}
