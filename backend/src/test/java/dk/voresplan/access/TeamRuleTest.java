package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TeamRuleTest {
  private final TeamOfTwo people = new TeamOfTwo();
  private final TeamRule rule = TeamOfTwo.bean(TeamRule.class);

  @Test
  void theTeamMaySeeAndWriteAndNobodyElse() {
    assertThat(reason(people.mette, Right.SEE, Topic.GOALS)).contains(PermitReason.IN_THE_TEAM);
    assertThat(reason(people.mette, Right.WRITE, Topic.GOALS)).contains(PermitReason.IN_THE_TEAM);
    assertThat(reason(people.mette, Right.CONTRIBUTE, Topic.GOALS)).isEmpty();
    assertThat(reason(people.outsider, Right.SEE, Topic.GOALS)).isEmpty();
    assertThat(reason(people.citizen, Right.SEE, Topic.GOALS)).isEmpty();
  }

  @Test
  void theCoordinatorIsNamedAsSuch() {
    assertThat(reason(people.nadia, Right.SEE, Topic.GOALS)).contains(PermitReason.COORDINATES);
  }

  @Test
  void whatIsTheCitizensAloneIsClosed() {
    for (var topic : Set.of(Topic.SIGNS_CARD, Topic.DELEGATIONS, Topic.QUESTIONS)) {
      assertThat(reason(people.nadia, Right.SEE, topic)).as(topic.name()).isEmpty();
      assertThat(reason(people.nadia, Right.SEE, topic, Topic.GOALS)).isEmpty();
    }
  }

  @Test
  void onePlanOfAnotherTeamClosesThemAll() {
    var others = new TeamOfTwo();
    var request =
        new AccessRequest(
            people.mette, List.of(people.id(), others.id()), Right.SEE, Set.of(Topic.GOALS));
    assertThat(rule.grounds(request)).isEmpty();
  }

  private Optional<PermitReason> reason(Actor actor, Right right, Topic... topics) {
    return rule.grounds(new AccessRequest(actor, List.of(people.id()), right, Set.of(topics)))
        .map(grounds -> Objects.requireNonNull(grounds.get(people.id())).reason());
  }
}
