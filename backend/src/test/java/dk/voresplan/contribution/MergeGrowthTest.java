package dk.voresplan.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.voresplan.NeedsNoDatabase;
import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.Sector;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The merge of very many lines ends. A merge that compares all lines with all takes many minutes
 * for these, and one that grows with the lines a second or two, so the limit tells them apart on
 * any machine.
 */
@NeedsNoDatabase
class MergeGrowthTest {
  private static final int MANY = 20_000;
  private static final Duration LONG = Duration.ofSeconds(40);

  @Test
  void manyGoalsWithCodesAndStepsInOneCarePlan() {
    var goals = all("Goal/", i -> goal("Mål " + i, "urn:code|" + i));
    goals.putAll(all("Task/", i -> step("Skridt " + i, List.of("Goal/" + i))));
    goals.putAll(all("Task/loose", i -> step("Andet " + i, List.of())));
    goals.put("CarePlan/1", carePlan(IntStream.range(0, MANY).mapToObj(i -> "Goal/" + i).toList()));
    assertThat(merged(goals).goals()).hasSize(MANY);
  }

  @Test
  void manyGoalsOfTheSameWords() {
    var plan = merged(all("Goal/", i -> goal("Male igen", "urn:code|" + i % 7)));
    assertThat(plan.goals()).hasSize(1);
    assertThat(plan.goals().getFirst().lines()).hasSize(MANY);
  }

  @Test
  void manyCarePlansWithoutGoals() {
    var plans = all("CarePlan/", _ -> carePlan(List.of()));
    plans.putAll(all("Task/", i -> step("Skridt " + i, List.of())));
    assertThat(merged(plans).steps()).hasSize(2 * MANY);
  }

  @Test
  void manyMembersOfOneTeam() {
    var team =
        new Contributed.CareTeam(
            true,
            Optional.of("Team"),
            IntStream.range(0, MANY).mapToObj(MergeGrowthTest::member).toList(),
            List.of());
    var views = List.of(view(new TreeMap<>(Map.of("CareTeam/1", team))));
    var today = LocalDate.of(2026, 11, 29);
    assertThat(assertTimeoutPreemptively(LONG, () -> TeamMerge.of(views, today))).hasSize(MANY);
  }

  private static Plan merged(Map<String, Contributed> contents) {
    var views = List.of(view(contents));
    return assertTimeoutPreemptively(LONG, () -> PlanMerge.of(views));
  }

  private static Map<String, Contributed> all(String prefix, IntFunction<Contributed> make) {
    var all = new TreeMap<String, Contributed>();
    IntStream.range(0, MANY).forEach(i -> all.put(prefix + i, make.apply(i)));
    return all;
  }

  private static SourceView view(Map<String, Contributed> contents) {
    var about = new TreeMap<String, ContributedResource>();
    contents.forEach((reference, content) ->
        about.put(
            reference,
            new ContributedResource(
                ResourceKey.of(reference), Instant.EPOCH, reference, Optional.of(content))));
    return new SourceView(
        new SourceOrganisation(
            new SourceSystemId(new UUID(0, 1)),
            "kommunen",
            new OrganisationId(new UUID(0, 2)),
            "Skanderborg Kommune",
            Sector.MUNICIPAL_SOCIAL,
            "urn:x|1"),
        about,
        Map.of());
  }

  private static Contributed.Goal goal(String title, String code) {
    return new Contributed.Goal(
        Optional.of(title),
        Optional.empty(),
        true,
        Optional.of(LifeArea.LEISURE),
        false,
        List.of(code),
        Optional.empty(),
        Optional.empty());
  }

  private static Contributed.Step step(String title, List<String> goals) {
    return new Contributed.Step(
        Optional.of(title),
        true,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        goals,
        List.of(),
        Optional.empty());
  }

  private static Contributed.CarePlan carePlan(List<String> goals) {
    return new Contributed.CarePlan(
        Optional.of("Handleplan"), true, Optional.empty(), List.of(), goals, List.of(), List.of());
  }

  private static Contributed.Member member(int number) {
    return new Contributed.Member(
        new NamedParty(Optional.of("Practitioner/" + number), Optional.of("Medarbejder " + number)),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }
}
