package dk.voresplan.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.UnitOfThree;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.Plans;
import dk.voresplan.team.Caseload;
import dk.voresplan.team.CaseloadEntry;
import dk.voresplan.unit.UnitNotFound;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The coordinator proposes a unit for the team, and it counts once the citizen has said yes. */
class UnitProposalsTest {
  private final UnitOfThree people = new UnitOfThree();
  private final AccessPolicy access = TeamOfTwo.bean(AccessPolicy.class);
  private final UnitProposals proposals = TeamOfTwo.bean(UnitProposals.class);
  private final UnitId unit = unitOf(people.karen);

  @Test
  void aProposalOpensNothingUntilTheCitizenSaysYes() {
    propose(people.nadia);
    assertThat(waiting())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.unit()).isEqualTo(unit);
          assertThat(it.by()).isEqualTo("Nadia Test");
        });
    refused(this::karenSees);
    own(permit -> proposals.accept(permit, unit));
    karenSees();
    assertThat(waiting()).isEmpty();
    assertThat(TeamOfTwo.bean(Caseload.class).of(people.karen, 50).rows())
        .extracting(CaseloadEntry::citizen)
        .contains(people.maja.id());
    assertThat(units()).anyMatch(it -> it.id().equals(unit) && it.added());
  }

  @Test
  void aNoOpensNothing() {
    propose(people.nadia);
    own(permit -> proposals.decline(permit, unit));
    assertThat(waiting()).isEmpty();
    refused(this::karenSees);
    assertThatThrownBy(() -> own(permit -> proposals.accept(permit, unit)))
        .isInstanceOf(UnitNotFound.class);
  }

  @Test
  void onlyTheCoordinatorProposesAndOnlyTheCitizenAnswers() {
    refused(() -> propose(people.mette));
    refused(() -> propose(people.karen));
    propose(people.nadia);
    refused(() ->
        access.change(
            people.nadia,
            people.maja.id(),
            Set.of(Topic.CONTACTS),
            permit -> {
              proposals.accept(permit, unit);
              return permit;
            }));
    refused(this::karenSees);
    assertThatThrownBy(() ->
            as(
                people.nadia,
                Set.of(Topic.CONTACTS),
                permit -> proposals.propose(permit, new UnitId(UUID.randomUUID()))))
        .isInstanceOf(UnitNotFound.class);
  }

  @Test
  void whoLeavesTheUnitIsOutAtTheNextClickAndWhoComesIsIn() {
    propose(people.nadia);
    own(permit -> proposals.accept(permit, unit));
    var colleagueElsewhere = new UnitOfThree().lise;
    refused(() -> sees(colleagueElsewhere));
    moves(people.karen, null);
    refused(this::karenSees);
    moves(people.karen, unit);
    karenSees();
  }

  @Test
  void removingAUnitLeavesMembersWhomASourceNames() {
    propose(people.nadia);
    own(permit -> proposals.accept(permit, unit));
    own(permit -> proposals.remove(permit, unit));
    refused(this::karenSees);
    assertThat(TeamOfTwo.bean(Caseload.class).of(people.karen, 50).rows())
        .extracting(CaseloadEntry::citizen)
        .doesNotContain(people.maja.id());
    sees(people.mette);
    assertThatThrownBy(() -> own(permit -> proposals.remove(permit, unit)))
        .isInstanceOf(UnitNotFound.class);
  }

  @Test
  void askedTwiceItWaitsOnceAndInTheTeamItIsNotAskedAgain() {
    propose(people.nadia);
    propose(people.nadia);
    assertThat(waiting()).hasSize(1);
    own(permit -> proposals.accept(permit, unit));
    propose(people.nadia);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void unitsAreFoundByTheirNamesAndNotAllAtOnce() {
    assertThat(proposals.named("enhed", new PageRequest(20, Optional.empty())))
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(20);
    assertThat(proposals.named("", new PageRequest(20, Optional.empty()))).isEmpty();
    assertThat(proposals.named("e", new PageRequest(20, Optional.empty()))).isEmpty();
    assertThat(proposals.named("%%", new PageRequest(20, Optional.empty()))).isEmpty();
  }

  @Test
  void anAppProposesAndACitizensAppAnswers() {
    var backend = RunningBackend.get();
    var nadia =
        backend
            .issuer()
            .professional(
                TeamOfTwo.ORGANISATION,
                people.employee("nadia"),
                "Nadia Test",
                "user/*.rs handovers.write");
    var maja = backend.issuer().citizen(people.cpr, "Maja Test");
    var path = "/api/citizens/" + people.maja.id();
    var body = "{\"unit\":\"" + unit.value() + "\"}";
    assertThat(backend.post(path + "/unit-proposals", nadia, body).status()).isEqualTo(204);
    assertThat(backend.get(path + "/unit-proposals", maja).json()).hasSize(1);
    assertThat(
            backend.post(path + "/unit-proposals/" + unit.value() + "/accepted", maja, "").status())
        .isEqualTo(204);
    karenSees();
    assertThat(backend.delete(path + "/units/" + unit.value(), maja).status()).isEqualTo(204);
    refused(this::karenSees);
    assertThat(backend.get("/api/units?name=enhed", nadia).json()).isNotEmpty();
  }

  private void propose(Actor.Professional professional) {
    as(professional, Set.of(Topic.CONTACTS), permit -> proposals.propose(permit, unit));
  }

  private void own(Consumer<WritePermit> work) {
    as(people.maja, Set.of(Topic.DELEGATIONS), work);
  }

  private void as(Actor actor, Set<Topic> topics, Consumer<WritePermit> work) {
    access.change(
        actor,
        people.maja.id(),
        topics,
        permit -> {
          work.accept(permit);
          return permit;
        });
  }

  private java.util.List<UnitProposal> waiting() {
    return access.open(people.maja, people.maja.id(), Set.of(Topic.DELEGATIONS), proposals::of);
  }

  private java.util.List<TeamUnit> units() {
    return access.open(
        people.maja,
        people.maja.id(),
        Set.of(Topic.DELEGATIONS),
        TeamOfTwo.bean(TeamUnits.class)::of);
  }

  private void karenSees() {
    sees(people.karen);
  }

  private void sees(Actor.Professional professional) {
    access.open(
        professional, people.maja.id(), Set.of(Topic.GOALS), TeamOfTwo.bean(Plans.class)::of);
  }

  private static UnitId unitOf(Actor.Professional professional) {
    return new UnitId(
        RunningBackend.get()
            .everything()
            .one(UUID.class, "select unit_id from professional where id = ?", professional.key()));
  }

  private static void moves(
      Actor.Professional professional, @org.jspecify.annotations.Nullable UnitId to) {
    RunningBackend.get()
        .everything()
        .change(
            "update professional set unit_id = cast(? as uuid) where id = ?",
            to == null ? null : to.value(),
            professional.key());
  }

  private static void refused(ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(AccessRefused.class);
  }
}
