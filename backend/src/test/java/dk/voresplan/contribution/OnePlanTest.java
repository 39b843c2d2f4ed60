package dk.voresplan.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.Topic;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.plan.Plan;
import dk.voresplan.plan.PlanArea;
import dk.voresplan.plan.Plans;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several sources say of one citizen, as one plan. */
class OnePlanTest {
  private final TeamOfTwo people = new TeamOfTwo();

  @Test
  void goalsOfTwoSourcesWithOneCodeAreOneGoal() {
    people.contribute("kommunen", List.of(goal("a", "Sove bedre", "sleep", "")));
    people.contribute("psykiatrien", List.of(goal("b", "Bedre nattesøvn", "sleep", "")));
    assertThat(plan().goals())
        .singleElement()
        .satisfies(goal -> {
          assertThat(goal.title()).isEqualTo("Sove bedre");
          assertThat(goal.sources()).hasSize(2);
          assertThat(goal.lines()).hasSize(2);
        });
  }

  @Test
  void aCodeThatASourceUsesTwiceTellsNothing() {
    people.contribute(
        "kommunen",
        List.of(goal("a", "Sove bedre", "sleep", ""), goal("c", "Sove længe", "sleep", "")));
    people.contribute("psykiatrien", List.of(goal("b", "Bedre nattesøvn", "sleep", "")));
    assertThat(plan().goals()).hasSize(3);
  }

  @Test
  void aCodeOfTwoSystemsOfOneOrganisationTellsNothing() {
    people.contribute("source1", List.of(goal("a", "Sove bedre", "sleep", "")));
    people.contribute("source2", List.of(goal("b", "Bedre nattesøvn", "sleep", "")));
    assertThat(plan().goals()).hasSize(2);
  }

  @Test
  void goalsThatAThirdSourceTiesTogetherAreOneGoal() {
    people.contribute("jobcentret", List.of(goal("a", "Sove bedre", "sleep", "")));
    people.contribute("kommunen", List.of(goal("b", "Bedre nattesøvn", "night", "")));
    assertThat(plan().goals()).hasSize(2);
    people.contribute("psykiatrien", List.of(goal("c", "Sove bedre", "night", "")));
    assertThat(plan().goals())
        .singleElement()
        .satisfies(goal -> assertThat(goal.sources()).hasSize(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sove bedre", "Sove – bedre!", "SOVE,  BEDRE.", "“Sove bedre”"})
  void theSameWordsAreOneGoalHoweverTheyAreWritten(String title) {
    people.contribute("kommunen", List.of(goal("a", "Sove bedre", "one", "")));
    people.contribute("psykiatrien", List.of(goal("b", title, "two", "")));
    assertThat(plan().goals())
        .singleElement()
        .satisfies(goal -> assertThat(goal.sources()).hasSize(2));
  }

  @Test
  void theSameWordsInTwoAreasOfLifeAreTwoGoals() {
    people.contribute("kommunen", List.of(goal("a", "Få ro", "same", "")));
    people.contribute(
        "psykiatrien",
        List.of(goal("b", "Få ro", "same", "").replace("\"MENTAL_HEALTH\"", "\"MONEY\"")));
    assertThat(plan().areas())
        .extracting(PlanArea::area)
        .containsExactly(LifeArea.MENTAL_HEALTH, LifeArea.MONEY);
  }

  @Test
  void theCitizensOwnWordsAreNotMixedWithAProfessionalsGoal() {
    people.contribute(
        "kommunen",
        List.of(
            goal("a", "Sove bedre", "own", ",\"expressedBy\":{\"reference\":\"Patient/person\"}")));
    people.contribute("psykiatrien", List.of(goal("b", "Sove bedre", "other", "")));
    assertThat(plan().goals()).extracting(Goal::citizensOwn).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void whatARelativeSaysForTheCitizenIsTheCitizensOwnWords() {
    people.contribute(
        "kommunen",
        List.of(
            goal(
                "a",
                "Male igen",
                "own",
                ",\"expressedBy\":{\"reference\":\"RelatedPerson/brother\"}")));
    assertThat(plan().goals()).extracting(Goal::citizensOwn).containsExactly(true);
  }

  @Test
  void theMunicipalModelsCitizenWishesAreOwnWords() {
    people.contribute(
        "kommunen",
        List.of(
            goal("a", "Male igen", "own", "")
                .replace(
                    "\"category\":[",
                    "\"category\":[{\"coding\":[{\"code\":\"416fe27d-3ccf-4390-8742-8b52a9d8dc78\"}]},")));
    assertThat(plan().goals()).extracting(Goal::citizensOwn).containsExactly(true);
  }

  @Test
  void aReferralIsWaitedForUntilAnAppointmentIsMadeForIt() {
    people.contribute("laegehuset", List.of(referral("active")));
    assertThat(plan().waiting())
        .singleElement()
        .satisfies(waiting -> {
          assertThat(waiting.title()).isEqualTo("Samtaler hos en psykolog");
          assertThat(waiting.with()).contains("Psykologerne");
          assertThat(waiting.expectedBy()).isPresent();
          assertThat(waiting.meanwhile()).contains("Ring, hvis det bliver værre.");
        });
    assertThat(plan().steps()).isEmpty();

    people.contribute(
        "laegehuset",
        List.of(
            """
            {"resourceType":"Appointment","id":"first","status":"booked",
             "description":"Første samtale","start":"2030-01-05T10:00:00+01:00",
             "end":"2030-01-05T11:00:00+01:00",
             "basedOn":[{"reference":"ServiceRequest/referral"}],
             "participant":[{"actor":{"reference":"Patient/person"},"status":"accepted"}]}
            """));
    assertThat(plan().waiting()).isEmpty();
  }

  @Test
  void anAppointmentThatIsCalledOffEndsNoWait() {
    people.contribute(
        "laegehuset",
        List.of(
            referral("active"),
            """
            {"resourceType":"Appointment","id":"first","status":"cancelled",
             "description":"Første samtale","start":"2030-01-05T10:00:00+01:00",
             "basedOn":[{"reference":"ServiceRequest/referral"}],
             "participant":[{"actor":{"reference":"Patient/person"},"status":"accepted"}]}
            """));
    assertThat(plan().waiting()).hasSize(1);
  }

  @Test
  void whatWasWaitedForLongestComesFirst() {
    people.contribute(
        "laegehuset",
        List.of(
            referral("active").replace("referral", "b").replace("2026-01-05", "2026-03-05"),
            referral("active").replace("referral", "c").replace("2026-01-05", "2026-01-05"),
            referral("active").replace("referral", "a").replace("2026-01-05", "2026-02-05")));
    assertThat(plan().waiting())
        .extracting(waiting -> waiting.since().orElseThrow().getMonthValue())
        .containsExactly(1, 2, 3);
  }

  @Test
  void aReferralThatIsDoneIsNotWaitedFor() {
    people.contribute("laegehuset", List.of(referral("completed")));
    assertThat(plan().waiting()).isEmpty();
  }

  private Plan plan() {
    return people.open(people.citizen, Set.of(Topic.GOALS), TeamOfTwo.bean(Plans.class)::of);
  }

  private static String goal(String id, String title, String code, String more) {
    return """
    {"resourceType":"Goal","id":"%s","lifecycleStatus":"active",
     "category":[{"coding":[{"system":"https://voresplan.dk/fhir/CodeSystem/life-area",
       "code":"MENTAL_HEALTH"}]}],
     "description":{"text":"%s","coding":[{"system":"urn:test","code":"%s"}]},
     "subject":{"reference":"Patient/person"}%s}
    """
        .formatted(id, title, code, more);
  }

  private static String referral(String status) {
    return """
    {"resourceType":"ServiceRequest","id":"referral","status":"%s","intent":"order",
     "category":[{"coding":[{"system":"http://snomed.info/sct","code":"3457005"}]}],
     "code":{"text":"Samtaler hos en psykolog"},"subject":{"reference":"Patient/person"},
     "authoredOn":"2026-01-05","occurrencePeriod":{"end":"2030-01-05"},
     "performer":[{"display":"Psykologerne"}],
     "patientInstruction":"Ring, hvis det bliver værre."}
    """
        .formatted(status);
  }
}
