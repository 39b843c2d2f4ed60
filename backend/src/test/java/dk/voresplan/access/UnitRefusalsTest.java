package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.UnitOfThree;
import dk.voresplan.correction.CorrectionInbox;
import dk.voresplan.correction.Corrections;
import dk.voresplan.fhir.TestData;
import dk.voresplan.organisation.SourceSystems;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.person.CitizenId;
import dk.voresplan.plan.Plans;
import dk.voresplan.sharing.RefusalNotFollowed;
import dk.voresplan.sharing.TeamUnit;
import dk.voresplan.sharing.TeamUnits;
import dk.voresplan.team.Caseload;
import dk.voresplan.team.CaseloadEntry;
import dk.voresplan.text.OwnWords;
import dk.voresplan.unit.UnitNotFound;
import dk.voresplan.wish.Inbox;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.Wishes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A citizen's no to a unit, and the laws by which it is followed or not. */
class UnitRefusalsTest {
  private static final Set<Topic> DELEGATIONS = Set.of(Topic.DELEGATIONS);

  private final UnitOfThree people = new UnitOfThree();
  private final AccessPolicy access = TeamOfTwo.bean(AccessPolicy.class);
  private final TeamUnits units = TeamOfTwo.bean(TeamUnits.class);

  @Test
  void theUnitsOfTheTeamAreToldEachWithItsLaw() {
    sector("MUNICIPAL_SOCIAL");
    assertThat(own())
        .hasSize(3)
        .allSatisfy(it -> {
          assertThat(it.basis().name()).isEqualTo("COORDINATION_PLAN");
          assertThat(it.refused()).isFalse();
        });
    for (var law :
        Map.of(
                "PSYCHIATRY", "COORDINATION_PLAN",
                "GENERAL_PRACTICE", "TREATMENT",
                "MUNICIPAL_HEALTH", "TREATMENT",
                "EMPLOYMENT", "CONSENT",
                "CIVIL_SOCIETY", "CONSENT")
            .entrySet()) {
      sector(law.getKey());
      assertThat(own().getFirst().basis().name()).as(law.getKey()).isEqualTo(law.getValue());
    }
  }

  @Test
  void aNoClosesThePlanToTheUnitsProfessionalsAtTheNextClick() {
    sector("EMPLOYMENT");
    for (var topic : UnitRefusals.TOPICS) {
      sees(people.mette, topic);
    }
    refuse(unit());
    for (var topic : UnitRefusals.TOPICS) {
      refused(() -> sees(people.mette, topic));
      refused(() -> sees(people.lise, topic));
      sees(people.sanne, topic);
      sees(people.nadia, topic);
    }
    refused(() -> access.change(people.mette, people.maja.id(), Set.of(Topic.GOALS), it -> it));
    assertThat(access.isInTheTeam(people.mette, people.maja.id())).isFalse();
    allow(unit());
    sees(people.mette, Topic.GOALS);
  }

  @Test
  void whatIsSharedByNameStaysOpenAndCanBeSettled() {
    sector("EMPLOYMENT");
    var wish = people.wish(people.maja, "Jeg vil male.", people.mette);
    refuse(unit());
    var read =
        people.<Wish>change(
            people.mette,
            people.maja.id(),
            permit -> TeamOfTwo.bean(Wishes.class).find(permit, wish.id()));
    assertThat(read.id()).isEqualTo(wish.id());
    var both = Set.of(Topic.WISHES, Topic.GOALS);
    access.change(people.mette, people.maja.id(), both, permit -> permit);
    refused(() -> access.open(people.mette, people.maja.id(), both, permit -> permit));
    assertThat(TeamOfTwo.bean(Inbox.class).of(people.mette)).isNotEmpty();
    var whose =
        people.<CaseloadEntry>change(
            people.mette, people.maja.id(), TeamOfTwo.bean(Caseload.class)::entry);
    assertThat(whose.name()).isEqualTo("Maja Test");
  }

  @Test
  void theirListsGoOnWithoutTheCitizen() {
    sector("EMPLOYMENT");
    assertThat(citizens(people.mette)).contains(people.maja.id(), people.ali.id());
    refuse(unit());
    assertThat(citizens(people.mette)).contains(people.ali.id()).doesNotContain(people.maja.id());
    assertThat(citizens(people.nadia)).contains(people.maja.id());
  }

  @Test
  void whoIsLeftOutTakesNobodysPlaceOnAPage() {
    sector("EMPLOYMENT");
    var caseload = TeamOfTwo.bean(Caseload.class);
    assertThat(caseload.of(people.mette, 1).rows())
        .extracting(CaseloadEntry::citizen)
        .as("Maja is the first by name")
        .containsExactly(people.maja.id());
    refuse(unit());
    assertThat(caseload.of(people.mette, 0).more()).as("Ali is there after all").isTrue();
    assertThat(caseload.of(people.mette, 1).more()).isFalse();
  }

  @Test
  void whatTheyWereToAnswerWaitsForTheRestOfTheTeamAlone() {
    sector("EMPLOYMENT");
    RunningBackend.get()
        .contribute(
            "kommunen",
            TestData.bundle(
                "collection",
                TestData.patient("p" + people.cpr, people.cpr),
                TestData.goal("g" + people.cpr, "p" + people.cpr, "Handle ind om mandagen")));
    access.change(
        people.maja,
        people.maja.id(),
        Set.of(Topic.GOALS),
        permit -> {
          var line = TeamOfTwo.bean(Plans.class).of(permit).goals().getFirst().id();
          return TeamOfTwo.bean(Corrections.class).write(permit, line, new OwnWords("Nej."));
        });
    assertThat(toAnswer(people.mette)).isEqualTo(1);
    refuse(unit());
    assertThat(toAnswer(people.mette)).isZero();
    assertThat(toAnswer(people.nadia)).isEqualTo(1);
    allow(unit());
    assertThat(toAnswer(people.mette)).isEqualTo(1);
  }

  private static int toAnswer(Actor.Professional professional) {
    return TeamOfTwo.bean(CorrectionInbox.class).of(professional, 50).rows().size();
  }

  @Test
  void theSourceOfTheUnitReadsItsOwnLinesAloneUntilTheNoIsTakenBack() {
    sector("EMPLOYMENT");
    var all = Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR, Topic.WISHES);
    assertThat(reason(all)).isEqualTo(PermitReason.CONTRIBUTES);
    refuse(unit());
    assertThat(reason(all)).isEqualTo(PermitReason.ITS_OWN_LINES);
    refused(() -> reason(Set.of(Topic.WISHES)));
    access.open(
        kommunen(),
        people.maja.id(),
        all,
        permit -> {
          assertThat(permit.isFor(Topic.WISHES, Right.SEE)).isFalse();
          for (var topic : UnitRefusals.TOPICS) {
            refused(() -> PermitQuestion.see(permit, topic, Part.WHOLE));
            refused(() -> PermitQuestion.see(permit, topic, Part.SHARED));
            PermitQuestion.see(permit, topic, Part.CONTRIBUTED);
          }
          return permit;
        });
    assertThat(access.contribute(kommunen(), people.maja.id(), all, Permit::reason))
        .isEqualTo(PermitReason.CONTRIBUTES);
    allow(unit());
    assertThat(reason(all)).isEqualTo(PermitReason.CONTRIBUTES);
  }

  /** The source says who is in the team and where they work, and so could go round the no. */
  @Test
  void leavingTheUnitOutOfTheTeamDoesNotOpenThePlanToTheSource() {
    sector("EMPLOYMENT");
    refuse(unit());
    people.team(people.cpr, "sanne", "nadia");
    assertThat(reason(Set.of(Topic.GOALS))).isEqualTo(PermitReason.ITS_OWN_LINES);
    assertThat(own()).as("and it can still be taken back").anyMatch(TeamUnit::refused);
  }

  @Test
  void theLogTellsThatThePlaceLookedAtItsOwnWords() {
    sector("EMPLOYMENT");
    refuse(unit());
    reason(Set.of(Topic.GOALS));
    var backend = RunningBackend.get();
    var maja = backend.issuer().citizen(people.cpr, "Maja Test");
    assertThat(backend.get("/api/citizens/" + people.maja.id() + "/access-log", maja).body())
        .contains("Skanderborg Kommune så igen det, de selv har skrevet om dine mål");
  }

  @Test
  void whereTheLawAsksForNoConsentANoIsNotTaken() {
    sector("PSYCHIATRY");
    assertThatThrownBy(() -> refuse(unit())).isInstanceOf(RefusalNotFollowed.class);
    sees(people.mette, Topic.GOALS);
  }

  @Test
  void onlyTheCitizenSaysItAndOnlyOfAUnitOfTheTeam() {
    sector("EMPLOYMENT");
    var unit = unit();
    assertThatThrownBy(() -> refuse(new UnitId(UUID.randomUUID())))
        .isInstanceOf(UnitNotFound.class);
    refused(() ->
        access.change(
            people.nadia,
            people.maja.id(),
            Set.of(Topic.WISHES),
            permit -> {
              units.refuse(permit, unit);
              return unit;
            }));
    sees(people.mette, Topic.GOALS);
  }

  @Test
  void anAppCanSayNoAndYesAgain() {
    sector("EMPLOYMENT");
    var backend = RunningBackend.get();
    var path = "/api/citizens/" + people.maja.id() + "/units";
    var maja = backend.issuer().citizen(people.cpr, "Maja Test");
    assertThat(backend.get(path, maja).json()).hasSize(3);
    var refusal = path + "/" + unit().value() + "/refusal";
    assertThat(backend.put(refusal, maja, "").status()).isEqualTo(200);
    refused(() -> sees(people.mette, Topic.GOALS));
    assertThat(backend.delete(refusal, maja).status()).isEqualTo(200);
    sees(people.mette, Topic.GOALS);
    sector("PSYCHIATRY");
    assertThat(backend.put(refusal, maja, "").status()).isEqualTo(409);
    assertThat(backend.put(path + "/" + UUID.randomUUID() + "/refusal", maja, "").status())
        .isEqualTo(404);
  }

  private PermitReason reason(Set<Topic> topics) {
    return access.open(kommunen(), people.maja.id(), topics, Permit::reason);
  }

  private static Actor.SourceSystem kommunen() {
    var source = TeamOfTwo.bean(SourceSystems.class).byClient("kommunen").orElseThrow();
    return new Actor.SourceSystem(source.id(), source.organisation().name());
  }

  /** The units of these tests belong to this sector. */
  private void sector(String sector) {
    RunningBackend.get()
        .everything()
        .change("update unit set sector = ? where identifier like ?", sector, "%" + people.cpr);
  }

  private UnitId unit() {
    return own().stream()
        .filter(it -> belongs(it.id()))
        .findFirst()
        .map(TeamUnit::id)
        .orElseThrow();
  }

  private boolean belongs(UnitId unit) {
    return RunningBackend.get()
        .everything()
        .one(UUID.class, "select unit_id from professional where id = ?", people.mette.key())
        .equals(unit.value());
  }

  private List<TeamUnit> own() {
    return access.open(people.maja, people.maja.id(), DELEGATIONS, units::of);
  }

  private void refuse(UnitId unit) {
    access.change(
        people.maja,
        people.maja.id(),
        DELEGATIONS,
        permit -> {
          units.refuse(permit, unit);
          return unit;
        });
  }

  private void allow(UnitId unit) {
    access.change(
        people.maja,
        people.maja.id(),
        DELEGATIONS,
        permit -> {
          units.allow(permit, unit);
          return unit;
        });
  }

  private List<CitizenId> citizens(Actor.Professional professional) {
    return TeamOfTwo.bean(Caseload.class).of(professional, 50).rows().stream()
        .map(CaseloadEntry::citizen)
        .toList();
  }

  private void sees(Actor.Professional professional, Topic topic) {
    access.open(professional, people.maja.id(), Set.of(topic), permit -> permit);
  }

  private static void refused(ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(AccessRefused.class);
  }
}
