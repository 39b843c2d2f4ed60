package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.voresplan.RunningBackend;
import dk.voresplan.delegation.Family;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelegationApiTest {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final RunningBackend backend = RunningBackend.get();
  private final Family family = new Family();
  private final String citizen = "/api/citizens/" + family.people.id();
  private final String delegations = citizen + "/delegations";
  private final String maja = backend.issuer().citizen(family.people.cpr, "Maja Test");
  private final String jonas = backend.issuer().citizen(family.brothersCpr, "Jonas Test");

  @Test
  void aPlanIsOpenedReadAndClosedThroughTheApi() {
    var invited = invite("{\"GOALS\":\"SEE\",\"WISHES\":\"WRITE\"}");
    assertThat(use(jonas, invited.path("code").asText()).status()).isEqualTo(202);
    assertThat(backend.get("/api/shared", jonas).json().path(0).path("waitsForAYes").asBoolean())
        .isTrue();
    assertThat(backend.get(citizen + "/shared", jonas).status()).isEqualTo(404);
    var waiting = backend.get(delegations, maja).json().path(0);
    assertThat(waiting.path("usedBy").asText()).isEqualTo("Jonas Test");
    assertThat(waiting.has("code")).as("told once").isFalse();

    assertThat(confirm(invited, "Jonas Test").status()).isEqualTo(200);
    var seen = backend.get(citizen + "/shared", jonas).json();
    assertThat(seen.findValuesAsText("title"))
        .contains("Komme op om morgenen", "Være på værkstedet");
    assertThat(seen.has("contacts")).isFalse();
    assertThat(seen.has("appointments")).isFalse();
    assertThat(backend.get(delegations + "/" + id(invited) + "/preview", maja).json())
        .isEqualTo(seen);

    var written =
        backend.post(
            citizen + "/shared/wishes",
            jonas,
            "{\"kind\":\"WISH\",\"text\":\"Maja vil gerne sejle.\"}");
    assertThat(written.status()).isEqualTo(201);
    assertThat(backend.get(citizen + "/wishes", maja).json().path(0).path("onBehalfBy").asText())
        .isEqualTo("Jonas Test");

    var told = backend.post(citizen + "/told", jonas, "{\"text\":\"Hun sover dårligt.\"}");
    assertThat(told.status()).isEqualTo(201);
    assertThat(told.json().has("replyDueOn")).isTrue();
    assertThat(backend.get(citizen + "/told", maja).json().path(0).path("text").asText())
        .isEqualTo("Hun sover dårligt.");

    assertThat(backend.delete(delegations + "/" + id(invited), maja).status()).isEqualTo(204);
    assertThat(backend.get(citizen + "/shared", jonas).status()).isEqualTo(404);
    assertThat(backend.post(citizen + "/told", jonas, "{\"text\":\"Hej.\"}").status())
        .isEqualTo(404);
  }

  @Test
  void whatIsKeptBackIsNowhereInWhatTheApiTells() {
    var open = opened("{\"GOALS\":\"SEE\"}");
    var goal = goalId("Være på værkstedet");
    var body = "{\"topic\":\"GOALS\",\"item\":\"%s\"}".formatted(goal);
    assertThat(backend.post(delegations + "/" + id(open) + "/kept-back", maja, body).status())
        .isEqualTo(200);
    assertThat(backend.get(citizen + "/shared", jonas).body())
        .doesNotContain("værkstedet", goal)
        .contains("Komme op om morgenen");
    backend.post(delegations + "/" + id(open) + "/shown", maja, body);
    assertThat(backend.get(citizen + "/shared", jonas).body()).contains("værkstedet");
  }

  @Test
  void anOldTabOpensNothingThatWasClosedMeanwhile() {
    var open = opened("{\"GOALS\":\"SEE\",\"CALENDAR\":\"SEE\"}");
    var less = change("{\"GOALS\":\"SEE\"}");
    assertThat(backend.put(delegations + "/" + id(open), maja, less).status()).isEqualTo(200);
    var old = less.replace("{\"GOALS\":\"SEE\"}", "{\"GOALS\":\"SEE\",\"CALENDAR\":\"SEE\"}");
    assertThat(backend.put(delegations + "/" + id(open), maja, old).status()).isEqualTo(409);
    assertThat(backend.get(delegations, maja).json().path(0).path("topics").size()).isEqualTo(1);
    assertThat(
            backend
                .put(delegations + "/" + id(open), maja, body("{\"GOALS\":\"SEE\"}"))
                .json()
                .path("field")
                .asText())
        .isEqualTo("version");
  }

  @Test
  void notOpenedAndNoSuchCitizenAreAnsweredAlike() {
    var nobody = "/api/citizens/" + UUID.randomUUID();
    for (var path :
        new String[] {
          "/shared", "/plan", "/wishes", "/told", "/delegations", "/corrections", "/handovers"
        }) {
      var refused = backend.get(citizen + path, jonas);
      var unknown = backend.get(nobody + path, jonas);
      assertThat(refused.status()).as(path).isEqualTo(404);
      assertThat(withoutIds(refused.body())).as(path).isEqualTo(withoutIds(unknown.body()));
    }
  }

  @Test
  void aRelativeReadsOnlyWhatIsOpen() {
    opened("{\"GOALS\":\"WRITE\",\"CONTACTS\":\"SEE\",\"CALENDAR\":\"SEE\",\"WISHES\":\"WRITE\"}");
    var plan = backend.get(citizen + "/plan", jonas);
    assertThat(plan.status()).isEqualTo(200);
    assertThat(plan.body()).doesNotContain("Leila");
    var wish = family.people.wish("Jeg vil male.", family.people.mette).id();
    for (var path :
        new String[] {
          "/wishes",
          "/wishes/" + wish,
          "/wishes/" + wish + "/events",
          "/delegations",
          "/corrections",
          "/handovers",
          "/dialog"
        }) {
      assertThat(backend.get(citizen + path, jonas).status()).as(path).isEqualTo(404);
    }
    for (var path :
        new String[] {
          "/wishes/" + wish + "/readers",
          "/wishes/" + wish + "/reopened",
          "/wishes/" + wish + "/came-true"
        }) {
      assertThat(backend.post(citizen + path, jonas, "{\"readers\":[]}").status())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(backend.delete(citizen + "/wishes/" + wish + "/readers", jonas).status())
        .isEqualTo(404);
    var own = "{\"kind\":\"WISH\",\"text\":\"Som Maja.\"}";
    assertThat(backend.post(citizen + "/wishes", jonas, own).status()).isEqualTo(404);
    for (var path :
        new String[] {
          "/fhir/Patient/" + family.people.id(),
          "/fhir/Patient/" + family.people.id() + "/$everything",
          "/fhir/Goal?patient=" + family.people.id()
        }) {
      assertThat(backend.get(path, jonas).status()).as(path).isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  void aTokenThatIsNotForItOpensNothing() {
    var reader = backend.issuer().citizen(family.people.cpr, "Maja Test", "patient/*.rs");
    assertThat(backend.post(delegations, reader, body("{}")).status()).isEqualTo(403);
    assertThat(use(backend.issuer().citizen(family.brothersCpr, "J", "patient/*.rs"), "x").status())
        .isEqualTo(403);
  }

  @Test
  void aRelativeOpensNothingForOthers() {
    opened("{\"GOALS\":\"SEE\"}");
    assertThat(backend.post(delegations, jonas, body("{}")).status()).isEqualTo(404);
  }

  @Test
  void aWrongCodeIsAnsweredAsOneThatDoesNotExist() {
    var code = invite("{}").path("code").asText();
    var last = code.endsWith("A") ? "B" : "A";
    var wrong = use(jonas, code.substring(0, code.length() - 1) + last);
    var unknown = use(jonas, "0000-0000-0000");
    assertThat(wrong.status()).isEqualTo(404);
    assertThat(withoutIds(wrong.body())).isEqualTo(withoutIds(unknown.body()));
  }

  @ParameterizedTest
  @CsvSource({
    "GOALS,MONEY,topics",
    "SEE,CONTRIBUTE,topics",
    "GOALS,DELEGATIONS,topics",
    "2027,2040,lastDay",
    "2027,never,lastDay",
    "Jonas,,name"
  })
  void everyFieldIsNamedWhenItIsWrong(String right, String wrong, String field) {
    var good = "{\"name\":\"Jonas\",\"topics\":{\"GOALS\":\"SEE\"},\"lastDay\":\"2027-05-01\"}";
    var bad = good.replace(right, wrong == null ? "" : wrong);
    var answer = backend.post(delegations, maja, bad);
    assertThat(answer.status()).as(bad).isEqualTo(422);
    assertThat(answer.json().path("field").asText()).isEqualTo(field);
    assertThat(backend.get(delegations, maja).json()).isEmpty();
  }

  private JsonNode opened(String topics) {
    var invited = invite(topics);
    use(jonas, invited.path("code").asText());
    assertThat(confirm(invited, "Jonas Test").status()).isEqualTo(200);
    return invited;
  }

  private JsonNode invite(String topics) {
    var answer = backend.post(delegations, maja, body(topics));
    assertThat(answer.status()).isEqualTo(201);
    return answer.json();
  }

  private String body(String topics) {
    return "{\"name\":\"Jonas\",\"topics\":%s,\"lastDay\":\"%s\"}"
        .formatted(topics, family.inAYear());
  }

  private String change(String topics) {
    var version = backend.get(delegations, maja).json().path(0).path("version").asLong();
    return body(topics).replace("\"lastDay\"", "\"version\":%d,\"lastDay\"".formatted(version));
  }

  private RunningBackend.Answer use(String token, String code) {
    return backend.post("/api/shared/codes", token, "{\"code\":\"%s\"}".formatted(code));
  }

  private RunningBackend.Answer confirm(JsonNode invited, String name) {
    return backend.post(
        delegations + "/" + id(invited) + "/confirmed",
        maja,
        "{\"name\":\"%s\",\"use\":\"%s\"}"
            .formatted(name, backend.get(delegations, maja).json().path(0).path("use").asText()));
  }

  private String goalId(String title) {
    for (var area : backend.get(citizen + "/plan", maja).json().path("areas")) {
      for (var goal : area.path("goals")) {
        if (goal.path("title").asText().equals(title)) {
          return goal.path("id").asText();
        }
      }
    }
    throw new AssertionError(title);
  }

  private static String id(JsonNode delegation) {
    return delegation.path("id").asText();
  }

  private static String withoutIds(String body) {
    return ID.matcher(body).replaceAll("id").replaceAll("\"(reference|instance)\":\"[^\"]*\"", "");
  }
}
