package dk.voresplan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.voresplan.RunningBackend;
import dk.voresplan.access.Actor;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.person.CitizenId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final RunningBackend BACKEND = RunningBackend.get();

  private static final Device PHONE = new Device(Device.Kind.PHONE, Device.Browser.CHROME);

  private final Sessions sessions = BACKEND.context().getBean(Sessions.class);
  private final Actor someone = new Actor.Person(new CitizenId(UUID.randomUUID()), "Ida Test");
  private final Actor another = new Actor.Person(new CitizenId(UUID.randomUUID()), "Bo Test");
  private final String subject = UUID.randomUUID().toString();

  @Test
  void whoSignsOutEverywhereIsSignedOutEverywhereAndNobodyElseIs() {
    var first = begin(someone, "one");
    var second = begin(someone, "two");
    var others = begin(another, "three");
    assertThat(sessions.count(someone)).isEqualTo(2);
    sessions.endAllOf(someone);
    assertThat(sessions.toEnd()).contains(first, second).doesNotContain(others);
    assertThat(sessions.count(someone)).isZero();
    assertThat(sessions.count(another)).isEqualTo(1);
  }

  @Test
  void theProviderEndsTheSessionThatItNames() {
    var meant = begin(someone, subject + "-one");
    var other = begin(someone, subject + "-two");
    sessions.endAt(
        new ProviderSession(Optional.of(subject), Optional.of(subject + "-one")), soon());
    assertThat(sessions.toEnd()).contains(meant).doesNotContain(other);
  }

  @Test
  void aSessionThatWasNotNamedAtSignInEndsWithThePersonsNamedOne() {
    var unnamed = SessionId.next();
    sessions.begin(
        unnamed,
        someone,
        new ProviderSession(Optional.of(subject), Optional.empty()),
        Device.UNKNOWN);
    sessions.endAt(
        new ProviderSession(Optional.of(subject), Optional.of(subject + "-one")), soon());
    assertThat(sessions.toEnd()).contains(unnamed);
  }

  @Test
  void theProviderEndsAllSessionsOfThePersonWhereItNamesNone() {
    var first = begin(someone, "one");
    var second = begin(someone, "two");
    sessions.endAt(new ProviderSession(Optional.of(subject), Optional.empty()), soon());
    assertThat(sessions.toEnd()).contains(first, second);
  }

  @Test
  void aSessionThatBeganLaterIsNotMeant() {
    var later = begin(someone, "one");
    sessions.endAt(
        new ProviderSession(Optional.of(subject), Optional.empty()),
        Instant.now().minus(Duration.ofMinutes(5)));
    assertThat(sessions.toEnd()).doesNotContain(later);
  }

  @Test
  void whatIsOverIsForgotten() {
    var session = begin(someone, "one");
    assertThat(sessions.ofThisNode()).contains(session);
    sessions.over(session);
    assertThat(sessions.ofThisNode()).doesNotContain(session);
  }

  @Test
  void whoIsSignedInSeesTheirOwnPlacesAndNobodyElses() {
    var first = begin(someone, "one");
    var second = begin(someone, "two");
    begin(another, "three");
    begin(new Actor.Professional(new ProfessionalId(someone.key()), "Ida", "Her"), "four");
    var now = Instant.now().plusSeconds(60);
    sessions.used(Map.of(first, now));
    var places = sessions.of(someone);
    assertThat(places).extracting(OpenPlace::id).containsExactly(first, second);
    assertThat(places).extracting(OpenPlace::device).containsOnly(PHONE);
    assertThat(places.getFirst().used()).isCloseTo(now, within(1, ChronoUnit.MILLIS));
  }

  @Test
  void onePlaceIsEndedAndTheOthersStay() {
    var first = begin(someone, "one");
    var second = begin(someone, "two");
    sessions.end(someone, first);
    assertThat(sessions.toEnd()).contains(first).doesNotContain(second);
    assertThat(sessions.of(someone)).extracting(OpenPlace::id).containsExactly(second);
  }

  @Test
  void anothersPlaceIsNotEndedThoughItsIdIsKnown() {
    var others = begin(another, "one");
    sessions.end(someone, others);
    assertThat(sessions.toEnd()).doesNotContain(others);
  }

  @Test
  void allOtherPlacesAreEndedAndThisOneStays() {
    var here = begin(someone, "one");
    var there = begin(someone, "two");
    var others = begin(another, "three");
    sessions.endOthers(someone, here);
    assertThat(sessions.toEnd()).contains(there).doesNotContain(here, others);
  }

  private SessionId begin(Actor actor, String providerSession) {
    var id = SessionId.next();
    sessions.begin(
        id, actor, new ProviderSession(Optional.of(subject), Optional.of(providerSession)), PHONE);
    return id;
  }

  private static Instant soon() {
    return Instant.now().plus(Duration.ofMinutes(1));
  }
}
