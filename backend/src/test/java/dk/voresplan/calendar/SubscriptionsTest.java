package dk.voresplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionsTest {
  private final TeamOfTwo people = new TeamOfTwo();
  private final Subscriptions subscriptions = TeamOfTwo.bean(Subscriptions.class);
  private final AccessPolicy access = TeamOfTwo.bean(AccessPolicy.class);

  @Test
  void anOpenAddressIsReadAndAClosedOneIsNot() {
    var secret = opened(false);
    assertThat(subscriptions.read(secret)).isPresent();
    change(permit -> {
      subscriptions.close(permit);
      return permit;
    });
    assertThat(subscriptions.read(secret)).isEmpty();
  }

  @Test
  void aNewAddressClosesTheOneBefore() {
    var before = opened(false);
    var now = opened(false);
    assertThat(now).isNotEqualTo(before);
    assertThat(subscriptions.read(before)).isEmpty();
    assertThat(subscriptions.read(now)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "' or 1=1 --", "\u0000", "ÆØÅ", "../../etc/passwd"})
  void whatIsNoAddressIsReadLikeAnUnknownOne(String secret) {
    assertThat(subscriptions.read(secret)).isEmpty();
    assertThat(subscriptions.read("A".repeat(43))).isEmpty();
  }

  @Test
  void titlesAreShownFromTheNextReadingWhenWanted() {
    var secret = opened(false);
    assertThat(subscriptions.read(secret).orElseThrow().showsTitles()).isFalse();
    change(permit -> {
      subscriptions.showTitles(permit, true);
      return permit;
    });
    assertThat(subscriptions.read(secret).orElseThrow().showsTitles()).isTrue();
  }

  @Test
  void onlyTheDigestOfTheSecretIsKept() {
    var secret = opened(false);
    var kept =
        RunningBackend.get()
            .own()
            .list(String.class, "select token_digest from subscription_look_up");
    assertThat(kept).doesNotContain(secret).allMatch(digest -> digest.matches("[0-9a-f]{64}"));
  }

  @Test
  void ofAClosedAddressNotEvenTheDigestIsKept() {
    opened(false);
    change(permit -> {
      subscriptions.close(permit);
      return permit;
    });
    assertThat(
            RunningBackend.get()
                .count("subscription_look_up where citizen_id = '%s'".formatted(people.id())))
        .isZero();
  }

  @Test
  void nobodyElseOpensOrClosesTheCitizensAddress() {
    var secret = opened(false);
    assertThatThrownBy(() -> change(people.nadia, permit -> subscriptions.open(permit, true)))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() ->
            change(
                people.nadia,
                permit -> {
                  subscriptions.close(permit);
                  return permit;
                }))
        .isInstanceOf(AccessRefused.class);
    assertThat(subscriptions.read(secret)).isPresent();
  }

  @Test
  void theCitizenSeesOnceADayThatTheAddressIsRead() {
    var secret = opened(false);
    subscriptions.read(secret);
    subscriptions.read(secret);
    var seen =
        access.open(
            people.citizen,
            people.id(),
            Set.of(Topic.CALENDAR),
            permit -> TeamOfTwo.bean(AccessLog.class).byOthers(permit, 100));
    assertThat(seen)
        .filteredOn(entry -> entry.actorKind() == Actor.Kind.SUBSCRIPTION)
        .singleElement()
        .satisfies(entry -> assertThat(entry.topic()).isEqualTo(Topic.CALENDAR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GOALS", "CONTACTS", "WISHES", "SIGNS_CARD"})
  void anAddressOpensNothingButTheCalendar(Topic topic) {
    opened(false);
    var subscription =
        new Actor.Subscription(
            RunningBackend.get()
                .own()
                .one(
                    UUID.class,
                    "select id from calendar_subscription where citizen_id = ?",
                    people.id().value()),
            people.id());
    var topics = Set.of(topic);
    assertThatThrownBy(() -> access.open(subscription, people.id(), topics, permit -> permit))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() -> access.change(subscription, people.id(), topics, permit -> permit))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() ->
            access.change(subscription, people.id(), Set.of(Topic.CALENDAR), permit -> permit))
        .isInstanceOf(AccessRefused.class);
    var someoneElse = new TeamOfTwo();
    assertThatThrownBy(() ->
            access.open(subscription, someoneElse.id(), Set.of(Topic.CALENDAR), permit -> permit))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void readingCostsFewStatements() {
    var secret = opened(false);
    assertThat(RunningBackend.get().statementsOf(() -> subscriptions.read(secret))).isBetween(1, 7);
  }

  private String opened(boolean showsTitles) {
    return change(permit -> subscriptions.open(permit, showsTitles)).secret();
  }

  private <T> T change(Function<WritePermit, T> work) {
    return change(people.citizen, work);
  }

  private <T> T change(Actor actor, Function<WritePermit, T> work) {
    return access.change(actor, people.id(), Set.of(Topic.CALENDAR), work);
  }
}
