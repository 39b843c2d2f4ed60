package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.organisation.SourceSystems;
import dk.voresplan.person.CitizenId;
import dk.voresplan.plan.Plans;
import dk.voresplan.team.Teams;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessPolicyTest {
  private final TeamOfTwo people = new TeamOfTwo();
  private final AccessPolicy access = TeamOfTwo.bean(AccessPolicy.class);
  private final ListPolicy lists = TeamOfTwo.bean(ListPolicy.class);

  @ParameterizedTest
  @EnumSource(Topic.class)
  void theCitizenMaySeeAndWriteEachTopicOfTheirOwnPlan(Topic topic) {
    assertThat(allowed(people.citizen, Right.SEE, topic)).isTrue();
    assertThat(allowed(people.citizen, Right.WRITE, topic)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void aProfessionalInTheTeamMaySeeAndWriteInAllButWhatIsOthers(Topic topic) {
    var theirs =
        topic != Topic.SIGNS_CARD && topic != Topic.QUESTIONS && topic != Topic.DELEGATIONS;
    assertThat(allowed(people.mette, Right.SEE, topic)).isEqualTo(theirs);
    assertThat(allowed(people.mette, Right.WRITE, topic)).isEqualTo(theirs);
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void whoIsNotInTheTeamMayDoNothing(Topic topic) {
    for (var right : List.of(Right.SEE, Right.WRITE)) {
      assertThat(allowed(people.outsider, right, topic)).as(right.name()).isFalse();
    }
  }

  @Test
  void onlyTheCoordinatorsPermitSaysThatTheyCoordinate() {
    assertThat(reason(people.nadia)).isEqualTo(PermitReason.COORDINATES);
    assertThat(reason(people.mette)).isEqualTo(PermitReason.IN_THE_TEAM);
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void aSourceThatNamesATeamMemberSeesAsTheTeamDoes(Topic topic) {
    var seen = Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR, Topic.WISHES).contains(topic);
    assertThat(allowed(source("kommunen"), Right.SEE, topic)).isEqualTo(seen);
    assertThat(allowed(source("kommunen"), Right.WRITE, topic)).isFalse();
    assertThat(allowed(source("psykiatrien"), Right.SEE, topic)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void anotherCitizenMayDoNothing(Topic topic) {
    for (var right : List.of(Right.SEE, Right.WRITE)) {
      assertThat(allowed(new TeamOfTwo().citizen, right, topic)).as(right.name()).isFalse();
    }
  }

  @Test
  void eachUseIsInTheLogWithItsTopicAndReason() {
    allowed(people.mette, Right.SEE, Topic.GOALS);
    assertThat(log())
        .anySatisfy(entry -> {
          assertThat(entry.actorName()).isEqualTo("Mette Test");
          assertThat(entry.organisation()).contains("Skanderborg Kommune");
          assertThat(entry.topic()).isEqualTo(Topic.GOALS);
          assertThat(entry.reason()).contains(PermitReason.IN_THE_TEAM);
          assertThat(entry.refused()).isFalse();
        });
  }

  @Test
  void aRefusedTryIsInTheLogAsRefused() {
    allowed(people.outsider, Right.SEE, Topic.WISHES);
    assertThat(log())
        .filteredOn(entry -> entry.actorName().equals("Peter Test"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.refused()).isTrue());
  }

  @Test
  void manyTriesHideNothing() {
    allowed(people.mette, Right.SEE, Topic.GOALS);
    for (int i = 0; i < 70; i++) {
      for (var topic : List.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR)) {
        allowed(people.outsider, i % 2 == 0 ? Right.SEE : Right.WRITE, topic);
      }
    }
    assertThat(log()).anyMatch(entry -> entry.actorName().equals("Mette Test"));
    assertThat(log())
        .filteredOn(entry -> entry.actorName().equals("Peter Test"))
        .hasSizeBetween(3, 6); // twice as many at midnight
  }

  @Test
  void triesAreTogetherByDanishDayAndUseByMinute() {
    for (int i = 0; i < 4; i++) {
      OtherClock.refuse(
          RunningBackend.get().context(),
          Instant.now().minus(Duration.ofHours(i)),
          people.outsider,
          people.id());
      allowed(people.mette, Right.SEE, Topic.GOALS);
    }
    var times =
        List.of(
            "2026-01-10T22:59:58Z",
            "2026-01-10T22:59:59Z",
            "2026-01-10T23:00:00Z",
            "2026-01-11T22:59:59Z");
    happened("refused", times);
    happened("topic = 'GOALS' and not refused", times);
    assertThat(log())
        .filteredOn(AccessLogEntry::refused)
        .extracting(entry -> entry.at().toString())
        .containsExactly("2026-01-11T22:59:59Z", "2026-01-10T22:59:59Z");
    assertThat(log())
        .filteredOn(entry -> entry.actorName().equals("Mette Test"))
        .extracting(entry -> entry.at().toString())
        .containsExactly("2026-01-11T22:59:59Z", "2026-01-10T23:00:00Z", "2026-01-10T22:59:59Z");
  }

  private void happened(String which, List<String> times) {
    var everything = RunningBackend.get().everything();
    var ids =
        everything.list(
            UUID.class,
            "select id from access_log where citizen_id = ? and actor_kind = ? and " + which,
            people.id().value(),
            Actor.Kind.PROFESSIONAL);
    for (int i = 0; i < ids.size(); i++) {
      everything.change(
          "update access_log set happened_at = ? where citizen_id = ? and id = ?",
          Instant.parse(times.get(i)),
          people.id().value(),
          ids.get(i));
    }
  }

  @Test
  void aCitizenWhoDoesNotExistIsRefusedInTheSameWords() {
    var unknown = new CitizenId(UUID.randomUUID());
    assertThatThrownBy(() -> open(people.mette, unknown))
        .isInstanceOf(AccessRefused.class)
        .hasMessage("Access refused");
    assertThatThrownBy(() -> open(people.outsider, people.id()))
        .isInstanceOf(AccessRefused.class)
        .hasMessage("Access refused");
  }

  @Test
  void oneWhoIsNotMineRefusesAllThatWereAskedForAtOnce() {
    var other = new TeamOfTwo();
    assertThatThrownBy(() ->
            access.open(
                people.mette,
                List.of(people.id(), other.id()),
                Set.of(Topic.GOALS),
                permits -> permits))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void aListIsOfThoseWhomItsProjectionNames() {
    Projection inHerTeam = _ -> List.of(people.id().value());
    assertThat(lists.list(people.mette, inHerTeam, Set.of(Topic.GOALS), Permits::citizens))
        .containsExactly(people.id().value());
  }

  @Test
  void aProjectionThatNamesSomeoneElsesCitizenOpensNothing() {
    Projection others = _ -> List.of(people.id().value());
    assertThatThrownBy(
            () -> lists.list(people.outsider, others, Set.of(Topic.GOALS), Permits::citizens))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void aListOfNobodyAsksForNoPermit() {
    Projection nobody = _ -> List.of();
    assertThat(
            lists.list(
                people.mette,
                nobody,
                Set.of(Topic.GOALS),
                permits -> fail("There are no permits to read by")))
        .isEmpty();
  }

  @Test
  void leavingTheTeamStopsTheVeryNextCall() {
    assertThat(allowed(people.mette, Right.SEE, Topic.GOALS)).isTrue();
    people.letMetteGo();
    assertThat(allowed(people.mette, Right.SEE, Topic.GOALS)).isFalse();
    assertThat(allowed(people.nadia, Right.SEE, Topic.GOALS)).isTrue();
  }

  /** So that the time does not tell whether there was a log to write the try into. */
  @Test
  void aRefusalTakesAWholeStepOfTime() {
    for (var citizen : List.of(people.id(), new CitizenId(UUID.randomUUID()))) {
      long before = System.nanoTime();
      assertThatThrownBy(
              () -> access.open(people.outsider, citizen, Set.of(Topic.GOALS), permit -> permit))
          .isInstanceOf(AccessRefused.class);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(24));
    }
  }

  @Test
  void anotherThanTheCitizenReadsNoLog() {
    assertThatThrownBy(() ->
            access.open(
                people.mette,
                people.id(),
                Set.of(Topic.GOALS),
                permit -> {
                  permit.requireOwn();
                  return permit;
                }))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void aPermitForOneTopicOpensNoOther() {
    assertThatThrownBy(() ->
            access.open(
                people.citizen,
                people.id(),
                Set.of(Topic.CONTACTS),
                TeamOfTwo.bean(Plans.class)::of))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void aPermitToContributeIsNoPermitToSee() {
    assertThat(Right.CONTRIBUTE.covers(Right.SEE)).isFalse();
    assertThat(Right.SEE.covers(Right.WRITE)).isFalse();
    assertThat(Right.WRITE.covers(Right.SEE)).isTrue();
  }

  @Test
  void aPermitIsDeadWhenItsTransactionHasEnded() {
    var kept = new AtomicReference<Permit>();
    access.open(
        people.citizen,
        people.id(),
        Set.of(Topic.CONTACTS),
        permit -> {
          kept.set(permit);
          return permit;
        });
    assertThatThrownBy(() -> TeamOfTwo.bean(Teams.class).of(kept.get()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyTheCitizenReadsTheLog() {
    assertThatThrownBy(() ->
            access.open(
                people.mette,
                people.id(),
                Set.of(Topic.CONTACTS),
                permit -> TeamOfTwo.bean(AccessLog.class).byOthers(permit, 10)))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void nothingIsReadWhenTheLogCannotBeWritten() {
    var unloggable = new Actor.Person(people.id(), "a name that no column holds".repeat(10));
    assertThatThrownBy(() -> open(unloggable, people.id()))
        .hasRootCauseInstanceOf(SQLException.class);
  }

  private PermitReason reason(Actor actor) {
    return access.change(actor, people.id(), Set.of(Topic.GOALS), permit -> permit.reason());
  }

  private static Actor source(String client) {
    var system = TeamOfTwo.bean(SourceSystems.class).byClient(client).orElseThrow();
    return new Actor.SourceSystem(system.id(), system.organisation().name());
  }

  private boolean allowed(Actor actor, Right right, Topic topic) {
    try {
      return right == Right.SEE
          ? access.open(actor, people.id(), Set.of(topic), permit -> true)
          : access.change(actor, people.id(), Set.of(topic), permit -> true);
    } catch (AccessRefused refused) {
      return false;
    }
  }

  private boolean open(Actor actor, CitizenId citizen) {
    return access.open(actor, citizen, Set.of(Topic.GOALS), permit -> true);
  }

  private List<AccessLogEntry> log() {
    return access.open(
        people.citizen,
        people.id(),
        Set.of(Topic.CONTACTS),
        permit -> TeamOfTwo.bean(AccessLog.class).byOthers(permit, 100));
  }
}
