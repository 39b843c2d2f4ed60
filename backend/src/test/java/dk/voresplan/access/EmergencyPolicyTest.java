package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That what was opened for safety closes by the clock, at the very moment. */
class EmergencyPolicyTest {
  private static final Set<Topic> GOALS = Set.of(Topic.GOALS);

  private final Instant opened = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Instant closes = opened.plus(4, ChronoUnit.HOURS);
  private final TeamOfTwo people = new TeamOfTwo();
  private final AccessPolicy usual = TeamOfTwo.bean(AccessPolicy.class);

  @Test
  void fourHoursLaterItIsClosedAtThatMoment() {
    var broken = breakTheGlass(opened);
    assertThat(broken.until()).isEqualTo(closes);
    assertThat(reason(opened)).isEqualTo(PermitReason.BREAK_THE_GLASS);
    assertThat(reason(closes.minusMillis(1))).isEqualTo(PermitReason.BREAK_THE_GLASS);
    assertThatThrownBy(() -> reason(closes)).isInstanceOf(AccessRefused.class);
  }

  @Test
  void aSecondTimeDoesNotLengthenTheFirst() {
    var first = breakTheGlass(opened);
    var again = breakTheGlass(opened.plus(3, ChronoUnit.HOURS));
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.isNew()).isFalse();
    assertThatThrownBy(() -> reason(closes)).isInstanceOf(AccessRefused.class);
    assertThat(breakTheGlass(closes).isNew()).as("once it is closed").isTrue();
  }

  @Test
  void itIsOpenToTheOneWhoOpenedItAndToNobodyElse() {
    breakTheGlass(opened);
    var colleague = new TeamOfTwo().outsider;
    assertThatThrownBy(() -> at(opened).open(colleague, people.id(), it -> it))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() -> at(opened).open(people.outsider, new TeamOfTwo().id(), it -> it))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void whatIsNotOpenedForSafetyIsNot() {
    for (var topic : Topic.values()) {
      if (!EmergencyAccess.TOPICS.contains(topic)) {
        assertThatThrownBy(() -> breakTheGlass(opened, topic)).isInstanceOf(AccessRefused.class);
      }
    }
    assertThat(EmergencyAccess.TOPICS)
        .containsExactlyInAnyOrder(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);
  }

  @Test
  void aPermitIsForWhatIsAskedForAndOpen() {
    breakTheGlass(opened);
    breakTheGlass(opened, Topic.CALENDAR);
    var asked = Set.of(Topic.CALENDAR, Topic.CONTACTS);
    at(opened)
        .open(
            people.outsider,
            people.id(),
            asked,
            permit -> {
              assertThat(permit.isFor(Topic.CALENDAR, Right.SEE)).isTrue();
              assertThat(permit.isFor(Topic.CALENDAR, Right.WRITE)).isFalse();
              assertThat(permit.isFor(Topic.CONTACTS, Right.SEE)).isFalse();
              assertThat(permit.isFor(Topic.GOALS, Right.SEE)).isFalse();
              return permit;
            });
    assertThatThrownBy(
            () -> at(opened).open(people.outsider, people.id(), Set.of(Topic.CONTACTS), it -> it))
        .isInstanceOf(AccessRefused.class);
  }

  /** Whatever opens a plan for the team opens nothing to someone outside it. */
  @Test
  void theUsualWayStaysClosed() {
    breakTheGlass(opened);
    assertThatThrownBy(() -> usual.open(people.outsider, people.id(), GOALS, Permit::reason))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() -> usual.change(people.outsider, people.id(), GOALS, it -> it))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void rowsThatAreNotMadeForSuchAPermitStayClosed() {
    breakTheGlass(opened);
    at(opened)
        .open(
            people.outsider,
            people.id(),
            permit -> {
              PermitQuestion.see(permit, Topic.GOALS, Part.SHARED);
              assertThatThrownBy(() -> PermitQuestion.see(permit, Topic.GOALS, Part.WHOLE))
                  .isInstanceOf(AccessRefused.class);
              assertThatThrownBy(permit::requireOwn).isInstanceOf(AccessRefused.class);
              return permit;
            });
  }

  private EmergencyAccess breakTheGlass(Instant now) {
    return breakTheGlass(now, Topic.GOALS);
  }

  private EmergencyAccess breakTheGlass(Instant now, Topic topic) {
    return at(now)
        .breakTheGlass(
            people.outsider,
            () -> Optional.of(people.id()),
            topic,
            "Der er fare på færde.",
            (permit, broken) -> broken);
  }

  private PermitReason reason(Instant now) {
    return at(now).open(people.outsider, people.id(), Permit::reason);
  }

  private static EmergencyPolicy at(Instant now) {
    return new EmergencyPolicy(
        new EmergencyAccesses(
            TeamOfTwo.bean(EmergencyAccessRows.class),
            TeamOfTwo.bean(Transactions.class),
            Clock.fixed(now, ZoneOffset.UTC)),
        TeamOfTwo.bean(TeamRule.class),
        TeamOfTwo.bean(PermittedWork.class));
  }
}
