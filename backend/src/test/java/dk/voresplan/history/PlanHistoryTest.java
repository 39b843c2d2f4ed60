package dk.voresplan.history;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.Topic;
import dk.voresplan.fhir.TestData;
import dk.voresplan.history.PlanChange.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What changed, as it is told to the citizen. */
class PlanHistoryTest {
  private static final Set<Topic> ALL = Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);

  private static final String COORDINATOR =
      "\"role\":[{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"768820003\"}]}],";

  private final TeamOfTwo people = new TeamOfTwo();
  private final PlanHistory history = TeamOfTwo.bean(PlanHistory.class);

  @Test
  void allThatAnOrganisationBringsAtFirstIsThatItHasJoined() {
    var since = Instant.now();
    people.contribute(
        "source3",
        List.of(TestData.goal("a", "person", "Male igen"), TestData.goal("b", "person", "Gå tur")));
    assertThat(kinds(since)).containsExactly(Kind.SOURCE_JOINED);
  }

  @Test
  void theMostImportantComesFirstAndEachLineOnce() {
    people.contribute(
        "source3",
        List.of(TestData.goal("a", "person", "Male igen"), appointment("2030-01-05", "booked")));
    var since = Instant.now();
    people.contribute("source3", List.of(TestData.goal("b", "person", "Gå tur")));
    people.contribute("source3", List.of(appointment("2030-01-06", "booked")));
    people.contribute("source3", List.of(appointment("2030-01-07", "booked")));
    assertThat(kinds(since)).containsExactly(Kind.APPOINTMENT_MOVED, Kind.GOAL_ADDED);
    assertThat(latest(since, 5).getFirst().moment())
        .contains(Instant.parse("2030-01-07T09:00:00Z"));
    assertThat(latest(since, 1)).hasSize(1);
  }

  @Test
  void whatIsCalledOffIsSaid() {
    people.contribute("source3", List.of(appointment("2030-01-05", "booked")));
    var since = Instant.now();
    people.contribute("source3", List.of(appointment("2030-01-05", "cancelled")));
    assertThat(kinds(since)).containsExactly(Kind.APPOINTMENT_CANCELLED);
  }

  @Test
  void whatLeavesThePlanStaysInTheHistory() {
    people.contribute("source3", List.of(TestData.goal("a", "person", "Male igen")));
    var since = Instant.now();
    people.contribute(
        "source3",
        List.of(
            TestData.goal("a", "person", "Male igen")
                .replace("\"active\"", "\"entered-in-error\"")));
    assertThat(latest(since, 5))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(Kind.GOAL_LEFT);
          assertThat(change.title()).isEqualTo("Male igen");
        });
  }

  @Test
  void whatIsDoneIsTold() {
    assertThat(told(task("requested", "Mette"), task("completed", "Mette")))
        .extracting(PlanChange::kind)
        .containsExactly(Kind.STEP_DONE);
  }

  @Test
  void whoHasTheBallNowIsTold() {
    assertThat(told(task("requested", "Mette"), task("requested", "Nadia")))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(Kind.HOLDER_CHANGED);
          assertThat(change.who()).contains("Nadia");
        });
  }

  @Test
  void aStepThatIsGivenUpIsTold() {
    assertThat(told(task("requested", "Mette"), task("cancelled", "Mette")))
        .extracting(PlanChange::kind)
        .containsExactly(Kind.STEP_LEFT);
  }

  @Test
  void whatIsNoLongerWaitedForIsTold() {
    assertThat(told(referral("active"), referral("revoked")))
        .extracting(PlanChange::kind)
        .containsExactly(Kind.WAITING_ENDED);
  }

  @Test
  void aNewCoordinatorIsTold() {
    assertThat(told(team("nadia"), team("mette")))
        .extracting(PlanChange::kind)
        .containsExactly(Kind.COORDINATOR_CHANGED);
  }

  @Test
  void whoLeavesTheTeamIsTold() {
    var since = Instant.now();
    people.letMetteGo();
    assertThat(kinds(since)).containsExactly(Kind.CONTACT_LEFT);
  }

  @Test
  void anAppointmentThatIsOverIsNoNews() {
    assertThat(told(appointment("2020-01-05", "booked"), appointment("2020-01-06", "booked")))
        .isEmpty();
  }

  @Test
  void theSameAgainIsNoChange() {
    people.contribute("source3", List.of(TestData.goal("a", "person", "Male igen")));
    var since = Instant.now();
    people.contribute("source3", List.of(TestData.goal("a", "person", "Male igen")));
    assertThat(latest(since, 5)).isEmpty();
  }

  @Test
  void aVisitIsSinceTheOneBefore() {
    var visits = TeamOfTwo.bean(Visits.class);
    assertThat(visits.arrive(people.citizen)).isEmpty();
    var between = Instant.now().truncatedTo(ChronoUnit.MICROS);
    assertThat(visits.arrive(people.citizen).orElseThrow()).isBeforeOrEqualTo(between);
    assertThat(visits.arrive(people.citizen).orElseThrow()).isAfterOrEqualTo(between);
    assertThat(visits.arrive(new TeamOfTwo().citizen)).isEmpty();
  }

  /** What the citizen is told when the municipality says the second after the first. */
  private List<PlanChange> told(String before, String after) {
    people.contribute("kommunen", List.of(before));
    var since = Instant.now();
    people.contribute("kommunen", List.of(after));
    return latest(since, 5);
  }

  private List<Kind> kinds(Instant since) {
    return latest(since, 5).stream().map(PlanChange::kind).toList();
  }

  private List<PlanChange> latest(Instant since, int most) {
    return people.open(people.citizen, ALL, permit -> history.since(permit, since, most));
  }

  private static String appointment(String day, String status) {
    return """
    {"resourceType":"Appointment","id":"talk","status":"%s","description":"Samtale",
     "start":"%sT10:00:00+01:00","end":"%sT11:00:00+01:00",
     "participant":[{"actor":{"reference":"Patient/person"},"status":"accepted"}]}
    """
        .formatted(status, day, day);
  }

  private static String task(String status, String owner) {
    return """
    {"resourceType":"Task","id":"t","status":"%s","intent":"plan","description":"Ring til banken",
     "for":{"reference":"Patient/person"},"owner":{"display":"%s"}}
    """
        .formatted(status, owner);
  }

  private static String referral(String status) {
    return """
    {"resourceType":"ServiceRequest","id":"r","status":"%s","intent":"order",
     "category":[{"coding":[{"system":"http://snomed.info/sct","code":"3457005"}]}],
     "code":{"text":"Samtaler"},"subject":{"reference":"Patient/person"}}
    """
        .formatted(status);
  }

  /** The team that the municipality began with, in which this one is the coordinator. */
  private String team(String coordinator) {
    var members =
        Stream.of("mette", "nadia")
            .map(name ->
                "{%s\"member\":{\"reference\":\"Practitioner/%s\"}}"
                    .formatted(name.equals(coordinator) ? COORDINATOR : "", people.employee(name)))
            .collect(Collectors.joining(","));
    return """
    {"resourceType":"CareTeam","id":"team-%s","status":"active",
     "subject":{"reference":"Patient/person"},"participant":[%s]}
    """
        .formatted(people.cpr, members);
  }
}
