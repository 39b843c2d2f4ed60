package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import dk.voresplan.person.CitizenId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsNoDatabase
final class OwnPlanRuleTest {
  private final CitizenId maja = new CitizenId(UUID.randomUUID());
  private final CitizenId other = new CitizenId(UUID.randomUUID());
  private final OwnPlanRule rule = new OwnPlanRule();

  @ParameterizedTest
  @EnumSource(Topic.class)
  void aCitizenMaySeeAndWriteEveryTopicOfTheirOwn(Topic topic) {
    assertThat(isAllowed(Right.SEE, topic, maja)).isTrue();
    assertThat(isAllowed(Right.WRITE, topic, maja)).isTrue();
    assertThat(isAllowed(Right.CONTRIBUTE, topic, maja)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void itSaysNothingOfAnyOtherPlan(Topic topic) {
    assertThat(isAllowed(Right.SEE, topic, other)).isFalse();
    assertThat(isAllowed(Right.SEE, topic, maja, other)).isFalse();
  }

  private boolean isAllowed(Right right, Topic topic, CitizenId... citizens) {
    var actor = new Actor.Person(maja, "Maja Test");
    return rule.grounds(new AccessRequest(actor, List.of(citizens), right, Set.of(topic)))
        .isPresent();
  }
}
