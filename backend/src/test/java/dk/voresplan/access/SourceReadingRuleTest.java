package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SourceReadingRuleTest {
  private final TeamOfTwo people = new TeamOfTwo();
  private final SourceReadingRule rule = TeamOfTwo.bean(SourceReadingRule.class);

  @Test
  void aSourceThatNamedSomeoneOfTheTeamMaySee() {
    for (var topic : Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR, Topic.WISHES)) {
      assertThat(isAllowed("kommunen", Right.SEE, topic)).as(topic.name()).isTrue();
      assertThat(isAllowed("kommunen", Right.WRITE, topic)).as(topic.name()).isFalse();
      assertThat(isAllowed("jobcentret", Right.SEE, topic)).as(topic.name()).isFalse();
    }
  }

  @Test
  void theRestIsClosedToSources() {
    for (var topic : Set.of(Topic.SIGNS_CARD, Topic.DELEGATIONS, Topic.QUESTIONS)) {
      assertThat(isAllowed("kommunen", Right.SEE, topic)).as(topic.name()).isFalse();
      assertThat(isAllowed("kommunen", Right.SEE, topic, Topic.GOALS)).isFalse();
    }
  }

  private boolean isAllowed(String client, Right right, Topic... topics) {
    var source = TeamOfTwo.bean(Identities.class).sourceSystem(client).orElseThrow();
    return rule.grounds(new AccessRequest(source, List.of(people.id()), right, Set.of(topics)))
        .isPresent();
  }
}
