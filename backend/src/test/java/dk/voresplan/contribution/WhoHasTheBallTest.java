package dk.voresplan.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.Topic;
import dk.voresplan.fhir.TestData;
import dk.voresplan.plan.Plan;
import dk.voresplan.plan.Plans;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is to act next on a goal or a step, since when, and until when. */
class WhoHasTheBallTest {
  private static final LocalDate SINCE = LocalDate.of(2026, 1, 5);
  private static final LocalDate UNTIL = LocalDate.of(2030, 2, 6);

  private final TeamOfTwo people = new TeamOfTwo();

  @Test
  void aStepSaysWhoDoesItSinceWhenAndUntilWhen() {
    people.contribute("kommunen", List.of(task("\"owner\":{\"display\":\"Mette Krogh\"},")));
    assertThat(plan().steps())
        .singleElement()
        .satisfies(step -> {
          assertThat(step.holder()).contains("Mette Krogh");
          assertThat(step.since()).contains(SINCE);
          assertThat(step.until()).contains(UNTIL);
        });
  }

  @Test
  void aStepOfSomeoneWhomTheSourceDoesNotNameIsItsOrganisations() {
    people.contribute(
        "kommunen", List.of(task("\"owner\":{\"reference\":\"Practitioner/nobody\"},")));
    assertThat(plan().steps())
        .singleElement()
        .satisfies(step -> assertThat(step.holder()).contains("Skanderborg Kommune"));
  }

  @Test
  void aGoalSaysWhoFollowsItSinceWhenAndWhenItIsFollowedUp() {
    people.contribute(
        "kommunen",
        List.of(
            goal(),
            """
            {"resourceType":"Practitioner","id":"%s","name":[{"text":"Kim Bak"}]}
            """
                .formatted(people.employee("kim")),
            """
            {"resourceType":"CarePlan","id":"c","status":"active","intent":"plan",
             "subject":{"reference":"Patient/person"},"goal":[{"reference":"Goal/g"}],
             "author":{"reference":"Practitioner/%s"}}
            """
                .formatted(people.employee("kim"))));
    assertThat(plan().goals())
        .singleElement()
        .satisfies(goal -> {
          assertThat(goal.holder()).contains("Kim Bak");
          assertThat(goal.since()).contains(SINCE);
          assertThat(goal.followUpOn()).contains(UNTIL);
        });
  }

  @Test
  void nobodyHoldsWhatNobodyHasAgreedTo() {
    people.contribute("kommunen", List.of(goal(), task("")));
    assertThat(plan().goals().getFirst().holder()).isEmpty();
    assertThat(plan().steps().getFirst().holder()).isEmpty();
  }

  private Plan plan() {
    return people.open(people.citizen, Set.of(Topic.GOALS), TeamOfTwo.bean(Plans.class)::of);
  }

  private static String goal() {
    return TestData.goal("g", "person", "Få ro på regningerne")
        .replace(
            "\"lifecycleStatus\"",
            "\"startDate\":\"%s\",\"target\":[{\"dueDate\":\"%s\"}],\"lifecycleStatus\""
                .formatted(SINCE, UNTIL));
  }

  private static String task(String owner) {
    return """
    {"resourceType":"Task","id":"t","status":"accepted","intent":"plan",%s
     "description":"Ring til banken","for":{"reference":"Patient/person"},
     "executionPeriod":{"start":"%s"},"restriction":{"period":{"end":"%s"}}}
    """
        .formatted(owner, SINCE, UNTIL);
  }
}
