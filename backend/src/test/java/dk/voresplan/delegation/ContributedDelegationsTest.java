package dk.voresplan.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.TestRows;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Identities;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.mydata.Erasing;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.person.CprNumber;
import dk.voresplan.person.People;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.Plans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What opens a plan besides the citizen: custody, guardians, consents, powers of attorney. */
class ContributedDelegationsTest {
  private final TeamOfTwo people = new TeamOfTwo();
  private final String cpr = RunningBackend.newCpr();
  private final Actor.Person mother =
      TeamOfTwo.bean(Identities.class).person(new CprNumber(cpr), "Leila Test");
  private final SharedPlans shared = TeamOfTwo.bean(SharedPlans.class);
  private final Delegations delegations = TeamOfTwo.bean(Delegations.class);
  private final TestRows own = RunningBackend.get().own();
  private final LocalDate today = LocalDate.now(SpokenDates.ZONE);

  @Test
  void custodyOpensThePlanUntilTheFifteenthBirthday() {
    bornOn(today.minusYears(14));
    people.contribute("kommunen", List.of(relative(basis("PARENTAL_CUSTODY"))));
    assertThat(open())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.basis()).isEqualTo(DelegationBasis.PARENTAL_CUSTODY);
          assertThat(it.opened().shown())
              .containsExactlyInAnyOrder(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);
          assertThat(it.until())
              .contains(today.plusYears(1).atStartOfDay(SpokenDates.ZONE).toInstant());
          assertThat(it.organisation()).contains("Skanderborg Kommune");
        });
  }

  @Test
  void custodyOpensNothingForWhoIsFifteen() {
    bornOn(today.minusYears(15));
    people.contribute("kommunen", List.of(relative(basis("PARENTAL_CUSTODY"))));
    refused();
  }

  @Test
  void aRelationAloneOpensNothing() {
    bornOn(today.minusYears(14));
    people.contribute(
        "kommunen",
        List.of(
            relative(
                "{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-RoleCode\","
                    + "\"code\":\"MTH\"}")));
    refused();
  }

  @Test
  void onlyTheSourcesThatTheOperatorTrustsOpenAPlan() {
    bornOn(today.minusYears(14));
    people.contribute("psykiatrien", List.of(relative(basis("PARENTAL_CUSTODY"))));
    people.contribute("jobcentret", List.of(relative(basis("GUARDIANSHIP"))));
    refused();
  }

  @Test
  void noSourceSpeaksForTheCitizenOrForTheAuthorities() {
    for (var basis : List.of("GIVEN_BY_CITIZEN", "POWER_OF_ATTORNEY")) {
      people.contribute("kommunen", List.of(relative(basis(basis))));
    }
    refused();
  }

  @Test
  void whatTheLawOpensTheCitizenCannotCloseOrKeepBack() {
    bornOn(today.minusYears(14));
    people.contribute("kommunen", List.of(relative(basis("PARENTAL_CUSTODY"))));
    var family = own();
    assertThatThrownBy(() -> close(family)).isInstanceOf(DelegationNotFound.class);
    assertThatThrownBy(() ->
            asCitizen(permit -> {
              TeamOfTwo.bean(Delegations.class)
                  .keepBack(permit, family.id(), new HiddenItems(Topic.CALENDAR, "x"));
              return permit;
            }))
        .isInstanceOf(DelegationNotFound.class);
  }

  @Test
  void aConsentOpensItsTopicsInItsPeriodAndClosesWhenItIsWithdrawn() {
    people.contribute("kommunen", List.of(relative(""), consent("active", "permit")));
    assertThat(open())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.basis()).isEqualTo(DelegationBasis.CONTRIBUTED_CONSENT);
          assertThat(it.opened().shown()).containsExactly(Topic.GOALS);
        });
    people.contribute("kommunen", List.of(consent("inactive", "permit")));
    refused();
  }

  @Test
  void aConsentThatDeniesOpensNothing() {
    people.contribute("kommunen", List.of(relative(""), consent("active", "deny")));
    refused();
  }

  @Test
  void aConsentThatTheCitizenClosedStaysClosedWhenItIsSaidAgain() {
    people.contribute("kommunen", List.of(relative(""), consent("active", "permit")));
    close(own());
    refused();
    people.contribute(
        "kommunen", List.of(relative(""), consent("active", "permit"), goal("Gå en tur")));
    refused();
  }

  @Test
  void theCprNumberOfARelativeIsInNoOtherTable() {
    people.contribute("kommunen", List.of(relative(basis("GUARDIANSHIP"))));
    var content =
        RunningBackend.get()
            .everything()
            .list(
                String.class,
                "select content from contribution_resource"
                    + " where citizen_id = ? and resource_type = 'RelatedPerson'",
                people.id().value());
    assertThat(content).singleElement().asString().doesNotContain(cpr);
  }

  @Test
  void aPowerOfAttorneyLastsForHalfADayAfterTheSignInThatToldOfIt() {
    told(Instant.now(), power());
    assertThat(open())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.basis()).isEqualTo(DelegationBasis.POWER_OF_ATTORNEY);
          assertThat(it.until().orElseThrow())
              .isBeforeOrEqualTo(Instant.now().plus(RegisteredPowers.LASTS));
        });
    told(Instant.now().minus(RegisteredPowers.LASTS), power());
    refused();
  }

  @Test
  void aPowerShowsTheTopicsThatTheLatestSignInTold() {
    told(Instant.now(), power());
    told(Instant.now(), power(people.cpr, Topic.GOALS, Topic.CONTACTS));
    assertThat(open())
        .singleElement()
        .satisfies(
            it -> assertThat(it.opened().shown()).containsExactly(Topic.GOALS, Topic.CONTACTS));
    told(Instant.now(), power(people.cpr, Topic.CONTACTS, Topic.CALENDAR));
    assertThat(open())
        .singleElement()
        .satisfies(
            it -> assertThat(it.opened().shown()).containsExactly(Topic.CONTACTS, Topic.CALENDAR));
  }

  @Test
  void aPowerOfAnotherStaysWhenOneIsCalledBack() {
    var other = new TeamOfTwo();
    told(Instant.now(), power(), power(other.cpr, Topic.CALENDAR));
    told(Instant.now(), power(other.cpr, Topic.CALENDAR));
    assertThatThrownBy(() -> shared.open(mother, people.id())).isInstanceOf(AccessRefused.class);
    assertThat(shared.openTo(mother, PageRequest.first()))
        .extracting(OpenPlan::citizen)
        .containsExactly(other.id());
  }

  @Test
  void aPowerThatIsCalledBackClosesAtTheNextSignIn() {
    told(Instant.now(), power());
    told(Instant.now());
    refused();
  }

  @Test
  void aPowerThatTheCitizenClosedStaysClosedUntilTheyLetItOpenAgain() {
    told(Instant.now(), power());
    close(own());
    told(Instant.now(), power());
    refused();
    told(Instant.now());
    told(Instant.now(), power());
    refused();
    allow();
    refused();
    told(Instant.now(), power());
    assertThat(open()).hasSize(1);
    List<Delegation> stillRefused = asCitizen(delegations::refused);
    assertThat(stillRefused).isEmpty();
  }

  @Test
  void aPowerThatSleepsCanBeClosed() {
    told(Instant.now(), power());
    sleep();
    refused();
    close(own());
    told(Instant.now(), power());
    refused();
  }

  @Test
  void whoLeavesRefusesAPowerThatSleepsOrWasCalledBack() {
    told(Instant.now(), power());
    sleep();
    leave();
    told(Instant.now(), power());
    refused();
    allow();
    told(Instant.now(), power());
    told(Instant.now());
    leave();
    told(Instant.now(), power());
    refused();
  }

  @Test
  void theCitizenIsToldWhenAPowerOpensAndNotOfEachSignIn() {
    var first = notices(() -> told(Instant.now(), power()));
    assertThat(first).isEqualTo(1);
    assertThat(notices(() -> told(Instant.now(), power()))).isZero();
    sleep();
    assertThat(notices(() -> told(Instant.now(), power()))).isEqualTo(1);
    assertThat(own().isNewFromOthers(Instant.now())).isTrue();
    assertThat(own().isNewFromOthers(Instant.now().plus(Duration.ofDays(15)))).isFalse();
  }

  @Test
  void whatIsKeptBackFromAPowerOrAConsentStaysSoWhenItIsGivenAnew() {
    var goals =
        new RegisteredPower(new CprNumber(people.cpr), Set.of(Topic.GOALS), Optional.empty());
    people.contribute("kommunen", List.of(relative(""), goal("Gå en tur")));
    told(Instant.now(), goals);
    keepBack(own());
    told(Instant.now(), goals);
    assertThat(goals()).isEmpty();
    told(Instant.now());
    told(Instant.now(), goals);
    assertThat(goals()).isEmpty();
    told(Instant.now());
    people.contribute("kommunen", List.of(consent("active", "permit")));
    assertThat(goals()).isEmpty();
    people.contribute("kommunen", List.of(consent("inactive", "permit")));
    people.contribute("kommunen", List.of(consent("active", "permit"), goal("Gå en tur")));
    assertThat(goals()).isEmpty();
  }

  @Test
  void aConsentThatTheCitizenClosedStaysClosedWhenSentAgain() {
    people.contribute("kommunen", List.of(relative(""), consent("active", "permit")));
    close(own());
    people.contribute("kommunen", List.of(consent("inactive", "permit")));
    people.contribute("kommunen", List.of(consent("active", "permit"), goal("Gå en tur")));
    refused();
    allow();
    people.contribute("kommunen", List.of(consent("active", "permit"), goal("Tage bad")));
    assertThat(open()).hasSize(1);
  }

  @Test
  void aConsentThatDoesNotClearlyPermitOpensNothing() {
    var untold = consent("active", "permit").replace("\"type\":\"permit\",", "");
    var nested =
        consent("active", "permit")
            .replace(
                "\"type\":\"permit\",", "\"type\":\"permit\",\"provision\":[{\"type\":\"deny\"}],");
    for (var consent : List.of(untold, nested)) {
      people.contribute("kommunen", List.of(relative(""), consent));
      refused();
    }
  }

  @Test
  void ofTwoConsentsForOneRelativeTheNarrowerHolds() {
    var more =
        consent("active", "permit")
            .replace("samtykke", "andet")
            .replace("2099-01-01", "2098-01-01")
            .replace(
                "\"code\":\"GOALS\"}]",
                "\"code\":\"GOALS\"}]},{\"coding\":[{\"system\":"
                    + "\"https://voresplan.dk/fhir/CodeSystem/topic\",\"code\":\"CALENDAR\"}]");
    people.contribute("kommunen", List.of(relative(""), more));
    assertThat(open().getFirst().opened().shown()).containsExactly(Topic.GOALS, Topic.CALENDAR);
    people.contribute("kommunen", List.of(consent("active", "permit")));
    assertThat(open())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.opened().shown()).containsExactly(Topic.GOALS);
          assertThat(it.until()).contains(Instant.parse("2097-12-31T23:00:00Z"));
        });
  }

  @Test
  void whoIsNoLongerTheCitizensRelativeSeesNothingOnAConsent() {
    people.contribute("kommunen", List.of(relative(""), consent("active", "permit")));
    assertThat(open()).hasSize(1);
    people.contribute(
        "kommunen", List.of(relative("").replace("\"id\"", "\"active\":false,\"id\"")));
    refused();
  }

  @Test
  void thePeriodOfARelativeIsThePeriodOfWhatTheySee() {
    var guardian = relative(basis("GUARDIANSHIP"));
    people.contribute("kommunen", List.of(during(guardian, "2020-01-01", "2090-01-01")));
    assertThat(open().getFirst().until()).contains(Instant.parse("2089-12-31T23:00:00Z"));
    people.contribute("kommunen", List.of(during(guardian, "2080-01-01", "2090-01-01")));
    refused();
    people.contribute("kommunen", List.of(during(guardian, "2019-01-01", "2020-01-01")));
    refused();
    people.contribute(
        "kommunen",
        List.of(during(relative(""), "2080-01-01", "2090-01-01"), consent("active", "permit")));
    refused();
  }

  @Test
  void theAgeLadderIsToldSixtyAndSevenDaysBefore() {
    var end = Optional.of(AgeLadder.custodyEnds(LocalDate.of(2012, 11, 12)));
    var birthday = LocalDate.of(2027, 11, 12);
    assertThat(AgeLadder.told(DelegationBasis.PARENTAL_CUSTODY, end, birthday.minusDays(61)))
        .isEmpty();
    assertThat(AgeLadder.told(DelegationBasis.PARENTAL_CUSTODY, end, birthday.minusDays(60)))
        .contains(AgeLadder.Nearness.AHEAD);
    assertThat(AgeLadder.told(DelegationBasis.PARENTAL_CUSTODY, end, birthday.minusDays(8)))
        .contains(AgeLadder.Nearness.AHEAD);
    assertThat(AgeLadder.told(DelegationBasis.PARENTAL_CUSTODY, end, birthday.minusDays(7)))
        .contains(AgeLadder.Nearness.NEAR);
    assertThat(AgeLadder.told(DelegationBasis.PARENTAL_CUSTODY, end, birthday)).isEmpty();
    assertThat(AgeLadder.told(DelegationBasis.GUARDIANSHIP, end, birthday.minusDays(7))).isEmpty();
    assertThat(end).contains(Instant.parse("2027-11-11T23:00:00Z"));
  }

  private RegisteredPower power() {
    return power(people.cpr, Topic.CALENDAR);
  }

  private static RegisteredPower power(String giver, Topic... topics) {
    return new RegisteredPower(new CprNumber(giver), Set.of(topics), Optional.empty());
  }

  private void told(Instant now, RegisteredPower... powers) {
    new RegisteredPowers(
            TeamOfTwo.bean(Powers.class),
            TeamOfTwo.bean(People.class),
            TeamOfTwo.bean(AccessPolicy.class),
            TeamOfTwo.bean(Outbox.class),
            Clock.fixed(now, ZoneOffset.UTC))
        .told(mother, List.of(powers));
  }

  private static String during(String relative, String start, String end) {
    return relative.replace(
        "\"id\"", "\"period\":{\"start\":\"%s\",\"end\":\"%s\"},\"id\"".formatted(start, end));
  }

  /** Half a day goes by without a sign-in. */
  private void sleep() {
    own.change(
        "update delegation set until_at = ? where citizen_id = ?",
        Instant.now().minusSeconds(1),
        people.id().value());
  }

  private void leave() {
    var erasing = TeamOfTwo.bean(Erasing.class);
    people.change(
        people.citizen,
        erasing.topics(),
        permit -> {
          erasing.leave(permit);
          return permit;
        });
  }

  private void allow() {
    asCitizen(permit -> {
      delegations.refused(permit).forEach(it -> delegations.allow(permit, it.id()));
      return permit;
    });
  }

  private void keepBack(Delegation delegation) {
    people.change(
        people.citizen,
        Set.of(Topic.DELEGATIONS, Topic.GOALS),
        permit -> {
          var goal = TeamOfTwo.bean(Plans.class).of(permit).goals().getFirst().id();
          delegations.keepBack(permit, delegation.id(), new HiddenItems(Topic.GOALS, goal));
          return permit;
        });
  }

  private List<Goal> goals() {
    return shared.open(mother, people.id()).plan().orElseThrow().goals();
  }

  /** How many notices about this citizen's delegations the work sends. */
  private int notices(Runnable work) {
    var node = UUID.randomUUID();
    own.change("insert into node (id, heard_at) values (?, ?)", node, Instant.now());
    work.run();
    int heard =
        own.one(
            Integer.class,
            """
            select count(*) from outbox
            where node_id = ? and citizen_id = ? and subject = 'DELEGATION'
            """,
            node,
            people.id().value());
    own.change("delete from node where id = ?", node);
    return heard;
  }

  private List<SharedDelegation> open() {
    return shared.open(mother, people.id()).delegations();
  }

  private void refused() {
    assertThatThrownBy(() -> shared.open(mother, people.id())).isInstanceOf(AccessRefused.class);
    assertThat(shared.openTo(mother, PageRequest.first())).isEmpty();
  }

  private Delegation own() {
    return asCitizen(TeamOfTwo.bean(Delegations.class)::of).getFirst();
  }

  private void close(Delegation delegation) {
    asCitizen(permit -> {
      TeamOfTwo.bean(Delegations.class).close(permit, delegation.id());
      return permit;
    });
  }

  private <T> T asCitizen(Function<WritePermit, T> work) {
    return people.change(people.citizen, Set.of(Topic.DELEGATIONS), work);
  }

  private void bornOn(LocalDate day) {
    own.change("update person set birth_date = ? where citizen_id = ?", day, people.id().value());
  }

  private static String basis(String code) {
    return "{\"system\":\"https://voresplan.dk/fhir/CodeSystem/basis\",\"code\":\"%s\"}"
        .formatted(code);
  }

  private String relative(String coding) {
    return """
    {"resourceType":"RelatedPerson","id":"leila","patient":{"reference":"Patient/person"},
     "identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"%s"}],
     "relationship":[{"coding":[%s],"text":"Mor"}],"name":[{"text":"Leila Test"}]}
    """
        .formatted(cpr, coding)
        .replace("\"coding\":[],", "");
  }

  private static String consent(String status, String type) {
    return """
    {"resourceType":"Consent","id":"samtykke","status":"%s",
     "scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope",
      "code":"patient-privacy"}]},
     "category":[{"text":"Samtykke"}],"patient":{"reference":"Patient/person"},
     "provision":{"type":"%s","period":{"start":"2026-01-01","end":"2099-01-01"},
      "actor":[{"role":{"text":"Mor"},"reference":{"reference":"RelatedPerson/leila"}}],
      "code":[{"coding":[{"system":"https://voresplan.dk/fhir/CodeSystem/topic",
       "code":"GOALS"}]}]}}
    """
        .formatted(status, type);
  }

  private static String goal(String title) {
    return """
    {"resourceType":"Goal","id":"tur","lifecycleStatus":"active",
     "description":{"text":"%s"},"subject":{"reference":"Patient/person"}}
    """
        .formatted(title);
  }
}
