package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.storage.RowLocks;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** That what was opened for safety closes by the clock, at the very moment. */
class BrokenGlassTest {
  private static final Set<Topic> GOALS = Set.of(Topic.GOALS);

  private final Instant opened = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Instant closes = opened.plus(4, ChronoUnit.HOURS);
  private final TeamOfTwo people = new TeamOfTwo();

  @Test
  void fourHoursLaterItIsClosedAtThatMoment() {
    var broken = breakTheGlass(opened);
    assertThat(broken.until()).isEqualTo(closes);
    assertThat(reason(opened)).isEqualTo(Reason.BREAK_THE_GLASS);
    assertThat(reason(closes.minusMillis(1))).isEqualTo(Reason.BREAK_THE_GLASS);
    assertThatThrownBy(() -> reason(closes)).isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() -> at(closes).openBroken(people.outsider, people.id(), it -> it))
        .isInstanceOf(AccessRefused.class);
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
    assertThatThrownBy(() -> at(opened).open(colleague, people.id(), Right.SEE, GOALS, it -> it))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() ->
            at(opened).open(people.outsider, new TeamOfTwo().id(), Right.SEE, GOALS, it -> it))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void whatIsNotOpenedForSafetyIsNot() {
    for (var topic : Topic.values()) {
      if (!GlassBroken.TOPICS.contains(topic)) {
        assertThatThrownBy(() -> breakTheGlass(opened, topic)).isInstanceOf(AccessRefused.class);
      }
    }
    assertThat(GlassBroken.TOPICS)
        .containsExactlyInAnyOrder(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);
  }

  @Test
  void eachPermitIsForOneTopic() {
    breakTheGlass(opened);
    breakTheGlass(opened, Topic.CALENDAR);
    assertThatThrownBy(() ->
            at(opened)
                .open(
                    people.outsider,
                    people.id(),
                    Right.SEE,
                    Set.of(Topic.GOALS, Topic.CALENDAR),
                    Permit::reason))
        .isInstanceOf(AccessRefused.class);
  }

  private GlassBroken breakTheGlass(Instant now) {
    return breakTheGlass(now, Topic.GOALS);
  }

  private GlassBroken breakTheGlass(Instant now, Topic topic) {
    return at(now)
        .breakTheGlass(
            people.outsider,
            () -> Optional.of(people.id()),
            topic,
            "Der er fare på færde.",
            (permit, broken) -> broken);
  }

  private Reason reason(Instant now) {
    return at(now).open(people.outsider, people.id(), Right.SEE, GOALS, Permit::reason);
  }

  private static AccessPolicy at(Instant now) {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    return new AccessPolicy(
        TeamOfTwo.bean(Jdbi.class),
        TeamOfTwo.bean(AccessLogRepository.class),
        new OpenDelegations(clock),
        new BrokenGlass(clock),
        TeamOfTwo.bean(RowLocks.class));
  }
}
