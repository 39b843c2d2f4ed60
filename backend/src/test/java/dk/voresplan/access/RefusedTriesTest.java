package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.person.CitizenId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Whoever tries again and again does not fill the citizen's log, and the citizen is told. */
class RefusedTriesTest {
  private static final Instant AT = Instant.parse("2026-11-20T12:20:00Z");
  private static final Instant HOUR_ENDED = Instant.parse("2026-11-20T13:00:00Z");

  private final RunningBackend backend = RunningBackend.get();
  private final TeamOfTwo people = new TeamOfTwo();

  @Test
  void theFirstTryOfAnHourIsARowAndTheOthersAreCounted() {
    tries(30);
    assertThat(refusals()).isEqualTo(1);
    OtherClock.tell(backend.context(), HOUR_ENDED.minusMillis(1));
    assertThat(refusals()).as("the hour has not ended").isEqualTo(1);
    OtherClock.tell(backend.context(), HOUR_ENDED);
    OtherClock.tell(backend.context(), HOUR_ENDED);
    assertThat(refusals()).isEqualTo(2);
    assertThat(log())
        .filteredOn(entry -> entry.tries().isPresent())
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.tries())
                .contains(new RepeatedTries(30, Instant.parse("2026-11-20T12:00:00Z"))));
    assertThat(counted()).as("nothing is left of what was told").isZero();
  }

  @Test
  void oneTryInAnHourIsOneRow() {
    tries(1);
    OtherClock.tell(backend.context(), HOUR_ENDED);
    assertThat(refusals()).isEqualTo(1);
    assertThat(counted()).isZero();
  }

  @Test
  void hoursOfOneTryHoldNothingBack() {
    for (int hour = 1; hour <= 120; hour++) {
      OtherClock.refuse(
          backend.context(), AT.minus(Duration.ofHours(hour)), people.outsider, people.id());
    }
    tries(2);
    OtherClock.tell(backend.context(), HOUR_ENDED);
    assertThat(log()).filteredOn(entry -> entry.tries().isPresent()).hasSize(1);
    assertThat(counted()).isZero();
  }

  @Test
  void whatThePolicyRefusesIsCounted() {
    for (int time = 0; time < 5; time++) {
      assertThatThrownBy(() -> people.open(people.outsider, permit -> permit))
          .isInstanceOf(AccessRefused.class);
    }
    assertThat(refusals()).as("two if the hour ended meanwhile").isLessThanOrEqualTo(2);
  }

  @Test
  void theCitizenIsToldHowOftenInOneSentence() {
    tries(2);
    backend
        .everything()
        .change(
            "update access_log_tries set tries = 1800 where citizen_id = ?", people.id().value());
    OtherClock.tell(backend.context(), HOUR_ENDED);
    var words = Messages.in(Locale.of("da"));
    var telling = new AccessLogSentences(words, new SpokenDates(words, Clock.systemUTC()));
    assertThat(log())
        .filteredOn(entry -> entry.tries().isPresent())
        .extracting(entry -> telling.sentence(entry, Set.of(entry.topic())))
        .singleElement()
        .asString()
        .startsWith(
            "Peter Test fra Skanderborg Kommune prøvede i alt 1.800 gange mellem kl. 13 og 14")
        .endsWith(". Det blev afvist.");
    var token = backend.issuer().citizen(people.cpr, "Maja Test", "patient/*.rs");
    var json = backend.get("/api/citizens/" + people.id() + "/access-log", token).json();
    assertThat(json.get(json.size() - 1).at("/tries/times").asInt()).isEqualTo(1800);
    var event = backend.get("/fhir/AuditEvent?_count=100", token).json().at("/entry");
    var start = event.get(event.size() - 1).at("/resource/period/start").asText();
    assertThat(OffsetDateTime.parse(start).toInstant())
        .isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
  }

  @Test
  void nodesThatCountAtOnceLoseNoneAndTellOnce() throws Exception {
    try (var pool = Executors.newFixedThreadPool(4)) {
      var work = new ArrayList<Callable<Boolean>>();
      for (int node = 0; node < 4; node++) {
        work.add(() -> {
          tries(10);
          return true;
        });
      }
      for (var done : pool.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
      assertThat(refusals()).isEqualTo(1);
      Callable<Boolean> telling =
          () -> {
            OtherClock.tell(backend.context(), HOUR_ENDED);
            return true;
          };
      for (var done : pool.invokeAll(List.of(telling, telling, telling))) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(log())
        .filteredOn(entry -> entry.tries().isPresent())
        .singleElement()
        .satisfies(entry -> assertThat(entry.tries().orElseThrow().times()).isEqualTo(40));
  }

  @Test
  void nothingIsKeptOfSomeoneWhoDoesNotExist() {
    var nobody = new CitizenId(UUID.randomUUID());
    OtherClock.refuse(backend.context(), AT, people.outsider, nobody);
    OtherClock.refuse(backend.context(), AT.plus(Duration.ofMinutes(1)), people.outsider, nobody);
    assertThat(backend.count("access_log_tries where citizen_id = '" + nobody + "'")).isZero();
  }

  private void tries(int times) {
    for (int time = 0; time < times; time++) {
      OtherClock.refuse(backend.context(), AT.plusSeconds(time), people.outsider, people.id());
    }
  }

  private long refusals() {
    return backend.count("access_log where refused and citizen_id = '" + people.id() + "'");
  }

  private long counted() {
    return backend.count("access_log_tries where citizen_id = '" + people.id() + "'");
  }

  private List<AccessLogEntry> log() {
    return people.open(
        people.citizen,
        Set.of(Topic.CONTACTS, Topic.WISHES, Topic.GOALS),
        permit -> TeamOfTwo.bean(AccessLog.class).byOthers(permit, 100));
  }
}
