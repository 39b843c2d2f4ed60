package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.calendar.Subscriptions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SubscriptionRuleTest {
  private static final Set<Topic> CALENDAR = Set.of(Topic.CALENDAR);

  private final TeamOfTwo people = new TeamOfTwo();
  private final Subscriptions subscriptions = TeamOfTwo.bean(Subscriptions.class);
  private final SubscriptionRule rule = TeamOfTwo.bean(SubscriptionRule.class);

  @Test
  void anOpenAddressShowsTheCalendarAlone() {
    var program = program();
    assertThat(isAllowed(program, people, Right.SEE, Topic.CALENDAR)).isTrue();
    assertThat(isAllowed(program, people, Right.WRITE, Topic.CALENDAR)).isFalse();
    assertThat(isAllowed(program, people, Right.SEE, Topic.GOALS)).isFalse();
    assertThat(isAllowed(program, people, Right.SEE, Topic.CALENDAR, Topic.GOALS)).isFalse();
    assertThat(isAllowed(program, new TeamOfTwo(), Right.SEE, Topic.CALENDAR)).isFalse();
  }

  @Test
  void aClosedAddressShowsNothing() {
    var program = program();
    people.change(
        people.citizen,
        CALENDAR,
        permit -> {
          subscriptions.close(permit);
          return permit;
        });
    assertThat(isAllowed(program, people, Right.SEE, Topic.CALENDAR)).isFalse();
  }

  private Actor.Subscription program() {
    people.change(people.citizen, CALENDAR, permit -> subscriptions.open(permit, false));
    var id =
        RunningBackend.get()
            .everything()
            .one(
                UUID.class,
                "select id from calendar_subscription where citizen_id = ?",
                people.id().value());
    return new Actor.Subscription(id, people.id());
  }

  private boolean isAllowed(Actor actor, TeamOfTwo whose, Right right, Topic... topics) {
    return rule.grounds(new AccessRequest(actor, List.of(whose.id()), right, Set.of(topics)))
        .isPresent();
  }
}
