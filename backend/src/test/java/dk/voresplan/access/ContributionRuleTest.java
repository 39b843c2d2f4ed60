package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.person.CitizenId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@NeedsNoDatabase
final class ContributionRuleTest {
  private static final Actor SOURCE =
      new Actor.SourceSystem(new SourceSystemId(UUID.randomUUID()), "Skanderborg Kommune");

  private final CitizenId maja = new CitizenId(UUID.randomUUID());
  private final ContributionRule rule = new ContributionRule();

  @Test
  void aSourceSystemMayContributeToEachPlan() {
    var other = new CitizenId(UUID.randomUUID());
    var request =
        new AccessRequest(SOURCE, List.of(maja, other), Right.CONTRIBUTE, Set.of(Topic.GOALS));
    assertThat(rule.grounds(request).orElseThrow())
        .containsOnlyKeys(maja, other)
        .allSatisfy(
            (_, grounds) -> assertThat(grounds.reason()).isEqualTo(PermitReason.CONTRIBUTES));
  }

  @Test
  void toContributeIsNotToSee() {
    assertThat(rule.grounds(of(SOURCE, Right.SEE))).isEmpty();
    assertThat(rule.grounds(of(SOURCE, Right.WRITE))).isEmpty();
  }

  @Test
  void nobodyElseContributes() {
    var mette =
        new Actor.Professional(
            new ProfessionalId(UUID.randomUUID()), "Mette Test", "Skanderborg Kommune");
    assertThat(rule.grounds(of(mette, Right.CONTRIBUTE))).isEmpty();
    assertThat(rule.grounds(of(new Actor.Person(maja, "Maja Test"), Right.CONTRIBUTE))).isEmpty();
  }

  private AccessRequest of(Actor actor, Right right) {
    return new AccessRequest(actor, List.of(maja), right, Set.of(Topic.GOALS));
  }
}
