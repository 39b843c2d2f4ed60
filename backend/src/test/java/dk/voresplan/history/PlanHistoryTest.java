package dk.voresplan.history;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.fhir.TestData;
import dk.voresplan.history.PlanChange.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What changed, as it is told to the citizen. */
class PlanHistoryTest {
  private static final Set<Topic> ALL = Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);

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
    var first = visits.arrive(people.citizen).orElseThrow();
    var second = visits.arrive(people.citizen).orElseThrow();
    assertThat(second).isAfterOrEqualTo(first);
    assertThat(visits.arrive(new TeamOfTwo().citizen)).isEmpty();
  }

  private List<Kind> kinds(Instant since) {
    return latest(since, 5).stream().map(PlanChange::kind).toList();
  }

  private List<PlanChange> latest(Instant since, int most) {
    return people.open(
        people.citizen, Right.SEE, ALL, permit -> history.since(permit, since, most));
  }

  private static String appointment(String day, String status) {
    return """
    {"resourceType":"Appointment","id":"talk","status":"%s","description":"Samtale",
     "start":"%sT10:00:00+01:00","end":"%sT11:00:00+01:00",
     "participant":[{"actor":{"reference":"Patient/person"},"status":"accepted"}]}
    """
        .formatted(status, day, day);
  }
}
