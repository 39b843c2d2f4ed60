package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.question.Questions;
import dk.voresplan.text.OwnWords;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AskedRuleTest {
  private final TeamOfTwo people = new TeamOfTwo();
  private final AskedRule rule = TeamOfTwo.bean(AskedRule.class);

  @Test
  void whoWasAskedMaySeeAndAnswerQuestionsAndNothingElse() {
    assertThat(isAllowed(people.nadia, Right.SEE, Topic.QUESTIONS)).as("before").isFalse();
    askAboutMette();
    assertThat(isAllowed(people.nadia, Right.SEE, Topic.QUESTIONS)).isTrue();
    assertThat(isAllowed(people.nadia, Right.WRITE, Topic.QUESTIONS)).isTrue();
    assertThat(isAllowed(people.nadia, Right.SEE, Topic.QUESTIONS, Topic.GOALS)).isFalse();
    assertThat(isAllowed(people.nadia, Right.SEE, Topic.GOALS)).isFalse();
  }

  @Test
  void nobodyElseMay() {
    askAboutMette();
    assertThat(isAllowed(people.outsider, Right.SEE, Topic.QUESTIONS)).isFalse();
    assertThat(isAllowed(people.citizen, Right.SEE, Topic.QUESTIONS)).isFalse();
  }

  private void askAboutMette() {
    people.open(people.mette, Set.of(Topic.CALENDAR), permit -> permit);
    var entry =
        people
            .open(
                people.citizen,
                Set.of(Topic.CONTACTS),
                permit -> TeamOfTwo.bean(AccessLog.class).byOthers(permit, 100))
            .stream()
            .filter(it -> it.actor().equals(people.mette.key()))
            .findFirst()
            .orElseThrow();
    people.change(
        people.citizen,
        Questions.TOPICS,
        permit ->
            TeamOfTwo.bean(Questions.class).ask(permit, entry.number(), new OwnWords("Hvorfor?")));
  }

  private boolean isAllowed(Actor actor, Right right, Topic... topics) {
    return rule.grounds(new AccessRequest(actor, List.of(people.id()), right, Set.of(topics)))
        .isPresent();
  }
}
