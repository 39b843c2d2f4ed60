package dk.voresplan.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.AlreadyInTheTeam;
import dk.voresplan.access.Identities;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.limit.TooMany;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.Plans;
import dk.voresplan.team.Teams;
import dk.voresplan.text.InvalidText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A professional outside the team opens one topic for safety, and it is told at once. */
class EmergencyAccessTest {
  private static final String WHY = "Naboen har ringet og er bange for, at der sker noget.";
  private static final String NOBODYS = "0101011234";
  private static final String IMPOSSIBLE = "9999999999";

  private final RunningBackend backend = RunningBackend.get();
  private final TeamOfTwo people = new TeamOfTwo();
  private final Actor.Professional outsider = people.outsider;
  private final Emergencies emergencies = TeamOfTwo.bean(Emergencies.class);

  @Test
  void oneTopicIsSeenAndNoOther() {
    refused(() -> sees(Topic.CONTACTS));
    var open = open(Topic.CONTACTS);
    assertThat(open.citizen()).isEqualTo(people.id());
    assertThat(open.citizenName()).isEqualTo("Maja Test");
    var team =
        emergencies.see(outsider, people.id(), Topic.CONTACTS, TeamOfTwo.bean(Teams.class)::of);
    assertThat(team.contacts()).isNotEmpty();
    refused(() -> sees(Topic.GOALS));
    refused(() -> sees(Topic.CALENDAR));
    refused(() -> people.open(outsider, Set.of(Topic.CONTACTS, Topic.GOALS), it -> it));
    refused(() -> people.open(outsider, Set.of(), it -> it));
  }

  @Test
  void eachOfTheThreeTopicsIsReadByItsOwnPermit() {
    for (var topic : List.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR)) {
      open(topic);
    }
    emergencies.see(outsider, people.id(), Topic.GOALS, TeamOfTwo.bean(Plans.class)::of);
    emergencies.see(outsider, people.id(), Topic.CALENDAR, TeamOfTwo.bean(Calendars.class)::of);
    assertThat(emergencies.see(outsider, people.id(), emergencies::opened))
        .extracting(OpenEmergency::topic)
        .containsExactlyInAnyOrder(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);
  }

  @Test
  void nothingIsWrittenWithIt() {
    open(Topic.GOALS);
    refused(() -> people.change(outsider, Set.of(Topic.GOALS), it -> it));
  }

  @Test
  void whatTheCitizenChoosesTheReadersOfIsNeverOpened() {
    for (var topic : Topic.values()) {
      if (!Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR).contains(topic)) {
        var another = another();
        refused(() -> emergencies.open(another, draft(people.cpr, topic)));
        refused(() -> people.open(another, Set.of(topic), it -> it));
        assertThat(ofLog(another)).singleElement().matches(AccessLogEntry::refused);
      }
    }
    assertThat(own()).isEmpty();
  }

  @Test
  void whatIsOpenAlreadyLastsNoLongerWhenItIsOpenedAgain() {
    var first = open(Topic.GOALS);
    assertThat(first.until())
        .isBetween(
            Instant.now().plus(Duration.ofHours(4)).minusSeconds(30),
            Instant.now().plus(Duration.ofHours(4)));
    assertThat(open(Topic.GOALS)).isEqualTo(first);
    assertThat(own()).as("one row for the topic").hasSize(1);
    open(Topic.CALENDAR);
    assertThat(own()).hasSize(2);
  }

  @Test
  void theCitizenReadsWhoWhereWhatWhenAndWhy() {
    var before = Instant.now().minusMillis(1);
    open(Topic.GOALS);
    assertThat(own())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.name()).isEqualTo("Peter Test");
          assertThat(it.organisation()).isEqualTo("Skanderborg Kommune");
          assertThat(it.topic()).isEqualTo(Topic.GOALS);
          assertThat(it.reason()).isEqualTo(WHY);
          assertThat(it.openedAt()).isAfter(before);
          assertThat(it.until()).isEqualTo(it.openedAt().plus(Duration.ofHours(4)));
        });
    var later = Instant.now().plusSeconds(1);
    List<Emergency> since =
        people.open(
            people.citizen, Set.of(Topic.CONTACTS), permit -> emergencies.of(permit, later));
    assertThat(since).isEmpty();
    refused(() ->
        emergencies.see(outsider, people.id(), permit -> emergencies.of(permit, Instant.EPOCH)));
  }

  @Test
  void theLogSaysThatTheGlassWasBroken() {
    open(Topic.GOALS);
    sees(Topic.GOALS);
    assertThat(ofLog(outsider))
        .isNotEmpty()
        .allSatisfy(entry -> {
          assertThat(entry.reason()).contains(PermitReason.BREAK_THE_GLASS);
          assertThat(entry.topic()).isEqualTo(Topic.GOALS);
          assertThat(entry.right()).isEqualTo(Right.SEE);
          assertThat(own()).anyMatch(it -> it.allowed(entry));
        });
    var maja = backend.issuer().citizen(people.cpr, "Maja Test");
    assertThat(backend.get("/api/citizens/" + people.id() + "/access-log", maja).body())
        .contains("Peter Test brugte nødadgang");
  }

  @Test
  void theCitizenAndTheLeaderAreToldAtOnce() {
    var leader = Psychiatry.employee(Psychiatry.LEADER, true);
    var amira = Psychiatry.employee("amira-" + people.cpr, true);
    var told = notices(() -> emergencies.open(amira, draft(people.cpr, Topic.CALENDAR)));
    assertThat(told)
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.get("citizen_id")).isEqualTo(people.id().value());
          assertThat((Object[]) notice.get("concerned")).containsExactly(leader.id().value());
        });
    assertThat(notices(() -> emergencies.open(amira, draft(people.cpr, Topic.CALENDAR))))
        .as("once")
        .isEmpty();
  }

  @Test
  void theEntriesOfTheLogLeadToWhatTheyRestOn() {
    open(Topic.GOALS);
    sees(Topic.GOALS);
    var log = ofLog(outsider);
    var found =
        people.open(
            people.citizen, Set.of(Topic.CONTACTS), permit -> emergencies.allowing(permit, log));
    assertThat(found).singleElement().matches(it -> it.allowed(log.getLast()));
    List<Emergency> none =
        people.open(
            people.citizen,
            Set.of(Topic.CONTACTS),
            permit -> emergencies.allowing(permit, List.of()));
    assertThat(none).isEmpty();
  }

  @Test
  void theLeaderReadsWhoWhenWhatAndWhyAndNotOfWhom() {
    var leader = Psychiatry.employee(Psychiatry.LEADER, true);
    var amira = Psychiatry.employee("amira-" + people.cpr, true);
    emergencies.open(amira, draft(people.cpr, Topic.CALENDAR));
    assertThat(emergencies.toldTo(leader, PageRequest.first()))
        .filteredOn(it -> it.professional().equals(amira.key()))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.topic()).isEqualTo(Topic.CALENDAR);
          assertThat(it.reason()).isEqualTo(WHY);
          assertThat(it.toString()).doesNotContain(people.id().toString(), "Maja");
        });
    assertThat(emergencies.toldTo(amira, PageRequest.first())).as("she leads nothing").isEmpty();
    assertThat(emergencies.toldTo(people.mette, PageRequest.first())).isEmpty();
    refused(() -> people.open(leader, Set.of(Topic.CALENDAR), it -> it));
  }

  @Test
  void whoHasNoUnitIsToldOfToThoseWhoLeadAnother() {
    var leader = Psychiatry.employee(Psychiatry.LEADER, true);
    var loose = Psychiatry.employee("loose-" + people.cpr, false);
    emergencies.open(loose, draft(people.cpr, Topic.GOALS));
    assertThat(emergencies.toldTo(leader, PageRequest.first()))
        .anyMatch(it -> it.professional().equals(loose.key()));
  }

  @Test
  void someoneInTheTeamIsToldThatTheyNeedNot() {
    assertThatThrownBy(() -> emergencies.open(people.mette, draft(people.cpr, Topic.GOALS)))
        .isInstanceOf(AlreadyInTheTeam.class);
    assertThat(own()).isEmpty();
  }

  @Test
  void aReasonOfAWordIsNoReason() {
    for (var words : List.of("", "Fare", "nitten bogstaver ..", "x".repeat(1_001))) {
      assertThatThrownBy(() -> new EmergencyReason(words)).isInstanceOf(InvalidText.class);
    }
    assertThat(new EmergencyReason("tyve bogstaver er ok").value()).hasSize(20);
  }

  @Test
  void unknownAndImpossibleCprNumbersAreAnsweredAlike() {
    var nobody = backend.post("/api/emergency", token(another()), body(NOBODYS));
    assertThat(nobody.status()).isEqualTo(404);
    for (var number : List.of(IMPOSSIBLE, "", "x", "0101011234567", "<script>")) {
      var cannotBe = backend.post("/api/emergency", token(another()), body(number));
      assertThat(cannotBe.status()).as(number).isEqualTo(404);
      assertThat(plain(cannotBe.body())).as(number).isEqualTo(plain(nobody.body()));
    }
    var existing = new ArrayList<Long>();
    var missing = new ArrayList<Long>();
    for (int i = 0; i < 20; i++) {
      missing.add(nanosOfRefusal(NOBODYS));
      existing.add(nanosOfRefusal(IMPOSSIBLE));
    }
    assertThat((double) median(existing) / median(missing)).isBetween(0.8, 1.2);
  }

  @Test
  void fiveTriesAnHourAreManyAndTheNextIsWrittenDown() {
    for (int i = 0; i < 5; i++) {
      refused(() -> emergencies.open(outsider, draft(NOBODYS, Topic.GOALS)));
    }
    assertThatThrownBy(() -> open(Topic.GOALS)).isInstanceOf(TooMany.class);
    assertThat(ofLog(outsider)).singleElement().matches(AccessLogEntry::refused);
    assertThat(own()).isEmpty();
    refused(() -> sees(Topic.GOALS));
  }

  @Test
  void theNumberIsNeverLogged() {
    var log =
        backend.logOf(() -> {
          backend.post("/api/emergency", token(outsider), body(people.cpr));
          backend.post("/api/emergency", token(outsider), body(NOBODYS));
          backend.post("/api/emergency", token(outsider), "{\"cpr\":\"" + people.cpr + "\",");
        });
    assertThat(String.join("\n", log)).doesNotContain(people.cpr, NOBODYS);
    assertThat(draft(people.cpr, Topic.GOALS).toString()).doesNotContain(people.cpr, WHY);
  }

  @Test
  void anAppOpensAndReadsOneTopic() {
    var path = "/api/citizens/" + people.id() + "/emergency";
    var peter = token(outsider);
    assertThat(backend.get(path + "/contacts", peter).status()).isEqualTo(404);
    var opened =
        backend.post("/api/emergency", peter, body(people.cpr).replace("GOALS", "CONTACTS"));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.json().path("citizen").asText()).isEqualTo(people.id().toString());
    assertThat(backend.get(path + "/contacts", peter).body())
        .contains(people.mette.key().toString());
    assertThat(backend.get(path + "/goals", peter).status()).isEqualTo(404);
    assertThat(backend.get(path + "/calendar", peter).status()).isEqualTo(404);
    assertThat(backend.get("/api/citizens/" + people.id() + "/plan", peter).status())
        .isEqualTo(404);
    var maja = backend.issuer().citizen(people.cpr, "Maja Test");
    var own = backend.get("/api/citizens/" + people.id() + "/emergencies", maja).json();
    assertThat(own.at("/0/reason").asText()).isEqualTo(WHY);
    assertThat(own.at("/0/name").asText()).isEqualTo("Peter Test");
  }

  @Test
  void anAppIsToldWhichFieldIsWrongAndWhenItNeedNot() {
    assertThat(field(body(people.cpr).replace(WHY, "Fare"))).isEqualTo("reason");
    assertThat(field(body(people.cpr).replace("GOALS", "ALL"))).isEqualTo("topic");
    assertThat(field("{\"topic\":\"GOALS\",\"reason\":\"" + WHY + "\"}")).isEqualTo("cpr");
    assertThat(backend.post("/api/emergency", token(people.mette), body(people.cpr)).status())
        .isEqualTo(409);
    var reads =
        backend.issuer().professional(TeamOfTwo.ORGANISATION, people.employee("peter"), "P");
    assertThat(backend.post("/api/emergency", reads, body(people.cpr)).status()).isEqualTo(403);
    assertThat(own()).isEmpty();
  }

  private String field(String body) {
    var answer = backend.post("/api/emergency", token(outsider), body);
    assertThat(answer.status()).isEqualTo(422);
    return answer.json().path("field").asText();
  }

  private OpenEmergency open(Topic topic) {
    return emergencies.open(outsider, draft(people.cpr, topic));
  }

  private Object sees(Topic topic) {
    return emergencies.see(outsider, people.id(), topic, permit -> permit);
  }

  private static EmergencyDraft draft(String cpr, Topic topic) {
    return new EmergencyDraft(cpr, topic, new EmergencyReason(WHY));
  }

  private static String body(String cpr) {
    return "{\"cpr\":\"%s\",\"topic\":\"GOALS\",\"reason\":\"%s\"}".formatted(cpr, WHY);
  }

  private List<Emergency> own() {
    return people.open(
        people.citizen, Set.of(Topic.CONTACTS), permit -> emergencies.of(permit, Instant.EPOCH));
  }

  private List<AccessLogEntry> ofLog(Actor actor) {
    return people
        .open(
            people.citizen,
            Set.of(Topic.CONTACTS),
            permit -> TeamOfTwo.bean(AccessLog.class).byOthers(permit, 100))
        .stream()
        .filter(entry -> entry.actor().equals(actor.key()))
        .toList();
  }

  private static Actor.Professional another() {
    return professional(TeamOfTwo.ORGANISATION, "one-" + UUID.randomUUID());
  }

  private static Actor.Professional professional(String organisation, String employee) {
    return TeamOfTwo.bean(Identities.class)
        .professional(organisation, employee, employee)
        .orElseThrow();
  }

  /** What a node that nobody empties is to hear of emergencies meanwhile. */
  private List<Map<String, Object>> notices(Runnable work) {
    var node = UUID.randomUUID();
    var everything = backend.everything();
    everything.change("insert into node (id, heard_at) values (?, ?)", node, Instant.now());
    work.run();
    var found =
        everything.list(
            row ->
                Map.of(
                    "citizen_id", row.getObject("citizen_id", UUID.class),
                    "concerned", row.getArray("concerned").getArray()),
            "select citizen_id, concerned from outbox where node_id = ? and subject = 'EMERGENCY'",
            node);
    everything.change("delete from node where id = ?", node);
    return found;
  }

  private String token(Actor.Professional who) {
    var employee =
        backend
            .everything()
            .one(
                String.class,
                "select employee_identifier from professional where id = ?",
                who.key());
    return backend
        .issuer()
        .professional(TeamOfTwo.ORGANISATION, employee, who.name(), "user/*.rs emergency.write");
  }

  private long nanosOfRefusal(String number) {
    var someone = another();
    long start = System.nanoTime();
    refused(() -> emergencies.open(someone, draft(number, Topic.GOALS)));
    return System.nanoTime() - start;
  }

  private static long median(List<Long> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  private static String plain(String body) {
    return Arrays.stream(body.split("[\",:{}]"))
        .filter(part -> !part.matches(".*[0-9A-Fa-f]{8}.*"))
        .toList()
        .toString();
  }

  private static void refused(ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(AccessRefused.class);
  }
}
