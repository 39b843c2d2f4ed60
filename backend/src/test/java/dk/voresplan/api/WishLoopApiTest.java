package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.voresplan.RunningBackend;
import dk.voresplan.RunningBackend.Answer;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.Actor;
import dk.voresplan.i18n.SpokenDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loop of a wish through the API: shared, seen, answered, settled, reopened, come true. */
class WishLoopApiTest {
  private static final String PROFESSIONAL = "user/*.rs wishes.write";
  private static final String NOT =
      "{\"kind\":\"NOT_POSSIBLE\",\"reason\":\"Der er fuldt.\",\"instead\":\"Et kursus.\"}";

  private final RunningBackend backend = RunningBackend.get();
  private final TeamOfTwo people = new TeamOfTwo();
  private final LocalDate today = LocalDate.now(SpokenDates.ZONE);
  private final String wishes = "/api/citizens/" + people.id() + "/wishes";
  private final String maja = backend.issuer().citizen(people.cpr, "Maja Test");
  private final String mette = professional("mette", PROFESSIONAL);
  private final String nadia = professional("nadia", PROFESSIONAL);

  @Test
  void aWishIsSharedSeenAnsweredAndRepliedTo() {
    var wish = wish();
    assertThat(ok(backend.post(wish + "/readers", maja, readers(people.mette))).path("state"))
        .hasToString("\"SHARED\"");
    assertThat(ok(backend.post(wish + "/opened", mette, "")).path("state")).hasToString("\"SEEN\"");
    var answered = backend.post(wish + "/messages", mette, "{\"text\":\"Lad os ses.\"}");
    assertThat(answered.status()).isEqualTo(201);
    assertThat(answered.json().path("state").asText()).isEqualTo("ANSWERED");
    backend.post(wish + "/messages", maja, "{\"text\":\"Ja tak.\"}");
    var seen = backend.get(wish, maja).json();
    assertThat(seen.path("messages").findValuesAsText("text"))
        .containsExactly("Lad os ses.", "Ja tak.");
    assertThat(seen.path("messages").findValuesAsText("byCitizen"))
        .containsExactly("false", "true");
  }

  @Test
  void aWishBecomesAGoalOfThePlan() {
    var wish = wish(people.mette);
    var settled = ok(settle(wish, mette, goal().replaceFirst("}", ",\"text\":\"Ja.\"}")));
    var outcome = settled.path("outcome");
    assertThat(settled.path("state").asText()).isEqualTo("SETTLED");
    assertThat(outcome.path("kind").asText()).isEqualTo("BECAME_GOAL");
    assertThat(outcome.path("title").asText()).isEqualTo("Male");
    assertThat(outcome.path("lifeArea").asText()).isEqualTo("LEISURE");
    assertThat(outcome.path("firstStep").asText()).isEqualTo("Se stedet");
    assertThat(outcome.path("holder").asText()).isEqualTo("Mette");
    assertThat(outcome.path("until").asText()).isEqualTo(today.toString());
    assertThat(outcome.path("by").asText()).isEqualTo("mette Test");
    assertThat(outcome.has("settledAt")).isTrue();
    assertThat(outcome.has("reason")).as("another kind's").isFalse();
    assertThat(settled.path("messages").findValuesAsText("text")).containsExactly("Ja.");
    assertThat(
            backend
                .get("/api/citizens/" + people.id() + "/plan", maja)
                .json()
                .path("areas")
                .findValuesAsText("title"))
        .contains("Male");
  }

  @Test
  void aWishIsTalkedAboutAtAMeetingOfTheCalendar() {
    var start = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    people.contribute(
        "kommunen",
        List.of(
            """
            {"resourceType":"Appointment","id":"m1","status":"booked","description":"Møde",
             "start":"%s","end":"%s","participant":[{"status":"accepted",
             "actor":{"reference":"Patient/person"}}]}
            """
                .formatted(start, start.plusSeconds(3600))));
    var meeting =
        backend
            .get("/api/citizens/" + people.id() + "/plan", maja)
            .json()
            .path("appointments")
            .path(0)
            .path("id")
            .asText();
    var wish = wish(people.mette);
    var outcome = ok(settle(wish, mette, talk(meeting))).path("outcome");
    assertThat(outcome.path("appointment").asText()).isEqualTo(meeting);
    assertThat(outcome.path("title").asText()).isEqualTo("Møde");
    assertThat(Instant.parse(outcome.path("start").asText())).isEqualTo(start);
    unprocessable(settle(wish, mette, talk(UUID.randomUUID().toString())), "appointment");
  }

  @Test
  void itsTimeCanBeLaterAndItCanBeImpossible() {
    var wish = wish(people.mette);
    var back = today.plusDays(30).toString();
    var later = ok(settle(wish, mette, later(back))).path("outcome");
    assertThat(later.path("kind").asText()).isEqualTo("LATER");
    assertThat(later.path("returnsOn").asText()).isEqualTo(back);
    var not = ok(settle(wish, mette, NOT)).path("outcome");
    assertThat(not.path("reason").asText()).isEqualTo("Der er fuldt.");
    assertThat(not.path("instead").asText()).isEqualTo("Et kursus.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "lifeArea", "firstStep", "holder", "until"})
  void aGoalIsNamedAtTheFieldThatIsMissingOrWrong(String field) {
    everyWrong(goal(), field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind", "reason", "instead"})
  void whatIsNotPossibleIsNamedAtTheFieldThatIsMissingOrWrong(String field) {
    everyWrong(NOT, field);
  }

  @Test
  void everyOtherFieldOfAnOutcomeIsNamedToo() {
    everyWrong(later(today.plusDays(1).toString()), "returnsOn");
    var wish = wish(people.mette);
    unprocessable(settle(wish, mette, talk("x").replace("appointment", "meeting")), "appointment");
    unprocessable(settle(wish, mette, NOT.replaceFirst("}", ",\"text\":\"\"}")), "text");
    for (var day : List.of(today, today.plusYears(3))) {
      unprocessable(settle(wish, mette, later(day.toString())), "returnsOn");
    }
    unprocessable(
        settle(wish, mette, goal().replace(today.toString(), today.minusDays(1).toString())),
        "until");
    assertThat(backend.get(wish, maja).json().path("state").asText()).isEqualTo("SHARED");
  }

  @ParameterizedTest
  @CsvSource({"messages,text", "readers,readers", "text,text"})
  void theFieldOfTheOtherRequestsIsNamedToo(String route, String field) {
    var wish = wish(people.mette);
    for (var value : List.of("null", "\"\"", "\"a\\u0000b\"")) {
      var body =
          "{\"%s\":%s}".formatted(field, route.equals("readers") ? "[" + value + "]" : value);
      var path = wish + "/" + route;
      unprocessable(
          route.equals("text") ? backend.put(path, maja, body) : backend.post(path, maja, body),
          field);
    }
    unprocessable(backend.post(wish + "/readers", maja, "{}"), "readers");
    assertThat(backend.get(wish + "/events", maja).json()).hasSize(1);
  }

  @Test
  void theCitizenReopensChangesTheWordsAndSaysThatItCameTrue() {
    var wish = wish(people.mette);
    ok(settle(wish, mette, NOT));
    var reopened = ok(backend.post(wish + "/reopened", maja, ""));
    assertThat(reopened.path("state").asText()).isEqualTo("SEEN");
    assertThat(reopened.has("outcome")).isFalse();
    assertThat(reopened.has("changedAt")).isFalse();
    var changed = ok(changeWords(wish, maja, "{\"text\":\"Jeg vil tegne.\"}"));
    assertThat(changed.path("text").asText()).isEqualTo("Jeg vil tegne.");
    assertThat(changed.has("changedAt")).isTrue();
    var before = backend.get(wish + "/revisions", mette).json();
    assertThat(before.findValuesAsText("text")).containsExactly("Jeg vil male.");
    assertThat(before.path(0).path("changedAt")).isEqualTo(changed.path("changedAt"));
    assertThat(ok(backend.post(wish + "/came-true", maja, "")).has("cameTrueAt")).isTrue();
    var events = backend.get(wish + "/events", maja).json();
    assertThat(events.findValuesAsText("action"))
        .containsExactly("SHARE", "SETTLE", "REOPEN", "CHANGE_WORDS", "COME_TRUE");
    assertThat(events.path(1).path("by").asText()).isEqualTo("mette Test");
    assertThat(events.path(1).has("happenedAt")).isTrue();
  }

  @Test
  void earlierWordsComePageByPage() {
    var wish = wish(people.mette);
    for (int change = 1; change <= 25; change++) {
      ok(changeWords(wish, maja, "{\"text\":\"Ord nr. %d\"}".formatted(change)));
    }
    var first = backend.get(wish + "/revisions", mette);
    assertThat(first.json()).as("one answer").hasSize(20);
    assertThat(first.json().path(0).path("text").asText()).isEqualTo("Ord nr. 24");
    var next = first.json().path(19).path("version").asLong();
    assertThat(first.headers().firstValue("Link"))
        .contains("<?before=%d>; rel=\"next\"".formatted(next));
    var second = backend.get(wish + "/revisions?before=" + next, mette);
    assertThat(second.json().findValuesAsText("text"))
        .containsExactly("Ord nr. 4", "Ord nr. 3", "Ord nr. 2", "Ord nr. 1", "Jeg vil male.");
    assertThat(second.headers().firstValue("Link")).isEmpty();
  }

  @Test
  void aWishIsTakenBackFromOneAndFromAll() {
    var wish = wish(people.mette, people.nadia);
    var kept = ok(backend.delete(wish + "/readers/" + people.mette.id().value(), maja));
    assertThat(kept.path("readers").findValuesAsText("name")).containsExactly("Nadia Test");
    assertThat(backend.get(wish, mette).status()).isEqualTo(404);
    assertThat(backend.post(wish + "/messages", mette, "{\"text\":\"x\"}").status()).isEqualTo(404);
    assertThat(ok(backend.delete(wish + "/readers", maja)).path("state").asText())
        .isEqualTo("PRIVATE");
    assertThat(backend.get(wish, nadia).status()).isEqualTo(404);
  }

  @Test
  void whatAWishHasNotComeToIsAConflict() {
    var wish = wish(people.mette);
    assertThat(backend.post(wish + "/reopened", maja, "").status()).isEqualTo(409);
    ok(backend.post(wish + "/came-true", maja, ""));
    assertThat(backend.post(wish + "/came-true", maja, "").status()).isEqualTo(409);
    var settled = settle(wish, mette, NOT);
    assertThat(settled.status()).isEqualTo(409);
    assertThat(settled.body()).doesNotContain("CAME_TRUE", "SETTLE");
  }

  @Test
  void nobodyDoesTheOthersPartOrActsWithoutTheScope() {
    var wish = wish(people.mette);
    for (var token :
        List.of(
            mette,
            backend.issuer().citizen(people.cpr, "Maja Test", "patient/*.rs"),
            backend.issuer().source("kommunen", "system/*.cruds wishes.write"))) {
      assertThat(ownRoutes(wish, token)).containsOnly(403);
    }
    for (var token :
        List.of(maja, professional("mette", "user/*.rs"), backend.issuer().source("kommunen"))) {
      assertThat(backend.post(wish + "/opened", token, "").status()).isEqualTo(403);
      assertThat(settle(wish, token, NOT).status()).isEqualTo(403);
    }
    for (var token :
        List.of(
            professional("mette", "user/*.rs"),
            backend.issuer().source("kommunen", "system/*.cruds wishes.write"))) {
      assertThat(backend.post(wish + "/messages", token, "{\"text\":\"x\"}").status())
          .isEqualTo(403);
    }
    assertThat(backend.post(wishes, mette, "{\"kind\":\"WISH\",\"text\":\"x\"}").status())
        .isEqualTo(403);
    assertThat(backend.get(wish + "/events", mette).status()).isEqualTo(404);
    assertThat(backend.get(wish + "/events", maja).json()).as("nothing happened").hasSize(1);
  }

  @Test
  void aWishOfSomeoneElseOrUnknownIsNotFound() {
    var wish = wish(people.mette);
    var stranger = backend.issuer().citizen(RunningBackend.newCpr(), "Bo Test");
    var unknown = wishes + "/" + UUID.randomUUID();
    for (var own : List.of(ownRoutes(wish, stranger), ownRoutes(unknown, maja))) {
      assertThat(own).containsOnly(404);
    }
    for (var professional : List.of(nadia, professional("peter", PROFESSIONAL))) {
      assertThat(professionalRoutes(wish, professional)).containsOnly(404);
    }
    assertThat(professionalRoutes(unknown, mette)).containsOnly(404);
    assertThat(backend.get(unknown + "/events", maja).status()).isEqualTo(404);
    assertThat(backend.get(unknown + "/revisions", maja).status()).isEqualTo(404);
    assertThat(backend.get(wish + "/events", maja).json()).as("nothing happened").hasSize(1);
  }

  @Test
  void theDocumentDescribesTheLoop() {
    assertThat(backend.get("/api/openapi.yml", "").body())
        .contains("/wishes/{wish}/outcome", "/wishes/{wish}/came-true", "Idempotency-Key");
  }

  private List<Integer> ownRoutes(String wish, String token) {
    return List.of(
        backend.post(wish + "/readers", token, readers(people.nadia)).status(),
        backend.delete(wish + "/readers", token).status(),
        backend.delete(wish + "/readers/" + people.mette.id().value(), token).status(),
        changeWords(wish, token, "{\"text\":\"x\"}").status(),
        backend.post(wish + "/reopened", token, "").status(),
        backend.post(wish + "/came-true", token, "").status());
  }

  private List<Integer> professionalRoutes(String wish, String token) {
    return List.of(
        backend.post(wish + "/opened", token, "").status(),
        backend.post(wish + "/messages", token, "{\"text\":\"x\"}").status(),
        settle(wish, token, NOT).status(),
        backend.get(wish + "/revisions", token).status());
  }

  private void everyWrong(String good, String field) {
    var wish = wish(people.mette);
    for (var wrong : List.of("\"other\":\"x\"", "\"%s\":\"\"", "\"%s\":\"a\\\\u0000b\"")) {
      var bad = good.replaceFirst("\"" + field + "\":\"[^\"]*\"", wrong.formatted(field));
      assertThat(bad).isNotEqualTo(good);
      unprocessable(settle(wish, mette, bad), field);
    }
    assertThat(backend.get(wish, maja).json().has("outcome")).isFalse();
    ok(settle(wish, mette, good));
  }

  private static void unprocessable(Answer answer, String field) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().path("field").asText()).isEqualTo(field);
  }

  private static JsonNode ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private String professional(String name, String scope) {
    return backend
        .issuer()
        .professional(TeamOfTwo.ORGANISATION, people.employee(name), name + " Test", scope);
  }

  private String wish(Actor.Professional... readers) {
    return wishes + "/" + people.wish("Jeg vil male.", readers).id();
  }

  private static String readers(Actor.Professional reader) {
    return "{\"readers\":[\"%s\"]}".formatted(reader.id().value());
  }

  private String goal() {
    return ("{\"kind\":\"BECAME_GOAL\",\"title\":\"Male\",\"lifeArea\":\"LEISURE\","
            + "\"firstStep\":\"Se stedet\",\"holder\":\"Mette\",\"until\":\"%s\"}")
        .formatted(today);
  }

  private static String later(String day) {
    return "{\"kind\":\"LATER\",\"returnsOn\":\"%s\"}".formatted(day);
  }

  private static String talk(String appointment) {
    return "{\"kind\":\"TALK_AT_MEETING\",\"appointment\":\"%s\"}".formatted(appointment);
  }

  private Answer settle(String wish, String token, String body) {
    return backend.post(wish + "/outcome", token, seen(wish, body));
  }

  private Answer changeWords(String wish, String token, String body) {
    return backend.put(wish + "/text", token, seen(wish, body));
  }

  /** The request of someone who has read the wish as it is now. */
  private String seen(String wish, String body) {
    var version = backend.get(wish, maja).json().path("version").asLong();
    return body.replaceFirst("}$", ",\"version\":" + version + "}");
  }
}
