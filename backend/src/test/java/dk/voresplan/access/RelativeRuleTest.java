package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.delegation.Family;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RelativeRuleTest {
  private final Family family = new Family();
  private final RelativeRule rule = TeamOfTwo.bean(RelativeRule.class);

  @Test
  void aRelativeMayDoWhatIsOpenToThem() {
    family.opened(family.brother, Map.of(Topic.GOALS, Right.SEE, Topic.WISHES, Right.WRITE));
    assertThat(isAllowed(family.brother, Right.SEE, Topic.GOALS)).isTrue();
    assertThat(isAllowed(family.brother, Right.WRITE, Topic.WISHES)).isTrue();
    assertThat(isAllowed(family.brother, Right.WRITE, Topic.GOALS)).isFalse();
    assertThat(isAllowed(family.brother, Right.SEE, Topic.CALENDAR)).isFalse();
    assertThat(isAllowed(family.brother, Right.SEE, Topic.GOALS, Topic.CALENDAR)).isFalse();
  }

  @Test
  void whoHasNothingOpenMayDoNothing() {
    for (var topic : Topic.values()) {
      assertThat(isAllowed(family.mother, Right.SEE, topic)).as(topic.name()).isFalse();
    }
  }

  @Test
  void itSaysNothingOfOnesOwnPlanNorOfProfessionals() {
    assertThat(isAllowed(family.people.citizen, Right.SEE, Topic.GOALS)).isFalse();
    assertThat(isAllowed(family.people.mette, Right.SEE, Topic.GOALS)).isFalse();
  }

  private boolean isAllowed(Actor actor, Right right, Topic... topics) {
    return rule.grounds(
            new AccessRequest(actor, List.of(family.people.id()), right, Set.of(topics)))
        .isPresent();
  }
}
