package dk.voresplan.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.Sector;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * The merge as a pure function: whatever is said, in whatever order, however often and however
 * split, the plan is the same.
 */
@NeedsNoDatabase
@Tag("merge")
class MergeInAnyOrderTest {
  private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");
  private static final List<String> CLIENTS = List.of("jobcentret", "kommunen", "psykiatrien");

  /** One version of one resource, as one source says it. */
  record Said(String client, ContributedResource resource) {}

  @Property(tries = 1000)
  void aPlanDependsOnWhatWasSaidAndNotOnTheOrder(
      @ForAll("everything") List<Said> everything, @ForAll long seed) {
    var inOrder = merged(List.of(everything));
    assertThat(merged(shuffledRepeatedAndSplit(everything, new Random(seed)))).isEqualTo(inOrder);
  }

  @Property(tries = 200)
  void whatOneSourceSaysChangesNothingOfAnothers(@ForAll("everything") List<Said> everything) {
    var without = everything.stream().filter(said -> !said.client().equals("kommunen")).toList();
    var alone = linesOf(merged(List.of(without)), "kommunen");
    var together = linesOf(merged(List.of(everything)), "kommunen");
    assertThat(together).containsAll(alone);
  }

  /** The ids of every line that does not come from {@code client}. */
  private static List<String> linesOf(Plan plan, String client) {
    return plan.goals().stream()
        .flatMap(goal -> goal.lines().stream())
        .filter(line -> !line.source().organisation().equals(client))
        .map(line -> line.id())
        .toList();
  }

  private static List<List<Said>> shuffledRepeatedAndSplit(List<Said> said, Random random) {
    var all = new ArrayList<>(said);
    for (int i = 0; i < said.size(); i++) {
      if (random.nextInt(3) == 0) {
        all.add(said.get(random.nextInt(said.size())));
      }
    }
    Collections.shuffle(all, random);
    var split = new ArrayList<List<Said>>();
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(4));
      split.add(all.subList(from, to));
      from = to;
    }
    return split;
  }

  private static Plan merged(List<List<Said>> contributions) {
    var known = new TreeMap<String, Map<ResourceKey, ContributedResource>>();
    for (var contribution : contributions) {
      for (var client : CLIENTS) {
        var of = known.computeIfAbsent(client, _ -> new HashMap<>());
        var versions =
            Versions.between(
                of,
                contribution.stream()
                    .filter(said -> said.client().equals(client))
                    .map(Said::resource)
                    .toList());
        versions.remove().forEach(of::remove);
        versions.put().forEach(resource -> of.put(resource.key(), resource));
      }
    }
    return PlanMerge.of(
        known.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> view(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static SourceView view(String client, Map<ResourceKey, ContributedResource> known) {
    var about = new TreeMap<String, ContributedResource>();
    known.forEach((key, resource) -> about.put(key.toString(), resource));
    var id = UUID.nameUUIDFromBytes(client.getBytes(StandardCharsets.UTF_8));
    return new SourceView(
        new SourceOrganisation(
            new SourceSystemId(id),
            client,
            new OrganisationId(id),
            client,
            Sector.MUNICIPAL_SOCIAL,
            "urn:x|" + client),
        about,
        Map.of());
  }

  @Provide
  Arbitrary<List<Said>> everything() {
    return Combinators.combine(
            Arbitraries.of(CLIENTS),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 4),
            Arbitraries.oneOf(goals(), steps(), carePlans()))
        .as(MergeInAnyOrderTest::said)
        .list()
        .ofMaxSize(24);
  }

  /** Two different contents never share a digest; the same content of one time is one version. */
  private static Said said(String client, int id, int age, Optional<Contributed> content) {
    var type =
        switch (content.orElse(null)) {
          case Contributed.Step _ -> "Task";
          case Contributed.CarePlan _ -> "CarePlan";
          case null, default -> "Goal";
        };
    return new Said(
        client,
        new ContributedResource(
            new ResourceKey(type, "r" + id),
            FIRST.plusSeconds(age),
            UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8)).toString(),
            content));
  }

  private static Arbitrary<Optional<Contributed>> goals() {
    return Combinators.combine(
            Arbitraries.of("Male igen", "male igen!", "Sove om natten", "Sove godt om natten"),
            Arbitraries.of(LifeArea.HOME_AND_EVERYDAY, LifeArea.LEISURE).optional(),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(true, false),
            Arbitraries.of("urn:code|1", "urn:code|2").list().uniqueElements().ofMaxSize(2),
            Arbitraries.integers().between(1, 28).map(day -> LocalDate.of(2026, 2, day)).optional())
        .as((title, area, current, own, codes, day) ->
            Optional.<Contributed>of(
                new Contributed.Goal(
                    Optional.of(title),
                    Optional.empty(),
                    current,
                    area,
                    own,
                    codes,
                    Optional.empty(),
                    day)))
        .injectNull(0.05)
        .map(goal -> goal == null ? Optional.empty() : goal);
  }

  private static Arbitrary<Optional<Contributed>> steps() {
    return Combinators.combine(
            Arbitraries.of("Ringe til Mette", "Købe maling", "Tale med lægen"),
            Arbitraries.of(true, false),
            Arbitraries.of("Goal/r0", "Goal/r1", "Goal/r5").list().ofMaxSize(2),
            Arbitraries.of("CarePlan/r0", "CarePlan/r2").list().ofMaxSize(1),
            Arbitraries.of(true, false))
        .as((title, done, goals, plans, referred) ->
            Optional.of(
                new Contributed.Step(
                    Optional.of(title),
                    true,
                    done,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    goals,
                    plans,
                    referred
                        ? Optional.of(new Contributed.Referral(Optional.empty(), Optional.empty()))
                        : Optional.empty())));
  }

  private static Arbitrary<Optional<Contributed>> carePlans() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of("Goal/r0", "Goal/r1", "Goal/r2").list().uniqueElements().ofMaxSize(3),
            Arbitraries.of(LifeArea.MENTAL_HEALTH, LifeArea.LEISURE).optional())
        .as((current, goals, area) ->
            Optional.of(
                new Contributed.CarePlan(
                    Optional.of("Handleplan"),
                    current,
                    area,
                    List.of(),
                    goals,
                    List.of(),
                    List.of())));
  }
}
