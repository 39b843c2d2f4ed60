package dk.voresplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.fhir.TestData;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goals that look alike are the coordinator's to join, and to part again. */
class GoalJoinsTest {
  private final TeamOfTwo people = new TeamOfTwo();
  private final GoalJoins joins = TeamOfTwo.bean(GoalJoins.class);

  @BeforeEach
  void twoSourcesSayNearlyTheSame() {
    people.contribute("kommunen", List.of(goal("a", "Komme op om morgenen på hverdage")));
    people.contribute("source3", List.of(goal("b", "Komme op om morgenen til arbejde")));
  }

  @Test
  void whatLooksAlikeStaysTwoUntilTheCoordinatorJoinsIt() {
    assertThat(plan().goals()).hasSize(2);
    var joined = join(people.nadia, plan().alike().getFirst());
    assertThat(joined.goals())
        .singleElement()
        .satisfies(goal -> {
          assertThat(goal.sources()).hasSize(2);
          assertThat(goal.joined()).hasSize(1);
        });
    assertThat(joined.alike()).isEmpty();
    assertThat(plan()).isEqualTo(joined);
  }

  @Test
  void whatWasJoinedCanBePartedAgain() {
    var before = plan();
    join(people.nadia, before.alike().getFirst());
    var parted =
        people.change(
            people.nadia,
            Set.of(Topic.GOALS),
            permit -> joins.part(permit, before.alike().getFirst().other()));
    assertThat(parted).isEqualTo(before);
  }

  @Test
  void nobodyElseJoins() {
    var pair = plan().alike().getFirst();
    for (var actor : List.of(people.mette, people.citizen, people.outsider)) {
      assertThatThrownBy(() -> join(actor, pair)).isInstanceOf(AccessRefused.class);
    }
    assertThat(plan().goals()).hasSize(2);
  }

  @Test
  void nobodyElseParts() {
    var joined = join(people.nadia, plan().alike().getFirst());
    var goal = joined.goals().getFirst().joined().getFirst();
    for (var actor : List.of(people.mette, people.citizen, people.outsider)) {
      assertThatThrownBy(
              () -> people.change(actor, Set.of(Topic.GOALS), permit -> joins.part(permit, goal)))
          .isInstanceOf(AccessRefused.class);
    }
    assertThat(plan()).isEqualTo(joined);
  }

  @Test
  void onlyWhatLooksAlikeIsJoined() {
    people.contribute("source4", List.of(goal("c", "Betale regninger")));
    var goals = plan().goals();
    var other = goals.stream().filter(it -> it.title().startsWith("Betale")).findFirst();
    var pair = new GoalPair(goals.getFirst().id(), other.orElseThrow().id());
    assertThatThrownBy(() -> join(people.nadia, pair)).isInstanceOf(AccessRefused.class);
  }

  @Test
  void aJoinOutlivesNewContributions() {
    join(people.nadia, plan().alike().getFirst());
    people.contribute("source4", List.of(goal("c", "Betale regninger")));
    assertThat(plan().goals()).hasSize(2);
  }

  private Plan join(Actor actor, GoalPair pair) {
    return people.change(actor, Set.of(Topic.GOALS), permit -> joins.join(permit, pair));
  }

  private Plan plan() {
    return people.open(people.citizen, Set.of(Topic.GOALS), TeamOfTwo.bean(Plans.class)::of);
  }

  private static String goal(String id, String title) {
    return TestData.goal(id, "person", title)
        .replace(
            "\"lifecycleStatus\"",
            "\"category\":[{\"coding\":[{\"system\":"
                + "\"https://voresplan.dk/fhir/CodeSystem/life-area\","
                + "\"code\":\"LEISURE\"}]}],\"lifecycleStatus\"");
  }
}
