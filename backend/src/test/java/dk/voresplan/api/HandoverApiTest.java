package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.voresplan.RunningBackend;
import dk.voresplan.handover.TwoSides;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoverApiTest {
  private static final String SCOPES = "user/*.rs handovers.write";

  private final RunningBackend backend = RunningBackend.get();
  private final TwoSides people = new TwoSides();
  private final String path = "/api/citizens/" + people.id() + "/handovers";
  private final String maja = backend.issuer().citizen(people.cpr, "Maja Test");
  private final String amira = professional(TwoSides.PSYKIATRIEN, "amira", SCOPES);
  private final String mette = professional(TwoSides.KOMMUNEN, "mette", SCOPES);
  private final String sanne = professional(TwoSides.JOBCENTRET, "sanne", SCOPES);

  @Test
  void aHandoverIsBegunTickedFollowedAndDone() {
    var begun = begin();
    assertThat(begun.status()).isEqualTo(201);
    var location = begun.headers().firstValue("Location").orElseThrow();
    var seen = backend.get(location, maja).json();
    assertThat(seen.path("kind").asText()).isEqualTo("DISCHARGE");
    assertThat(seen.path("from").path("name").asText()).isEqualTo("Regionspsykiatrien");
    assertThat(seen.path("points").path(0).path("title").asText()).isEqualTo("Medicin");
    assertThat(seen.path("points").path(0).path("takerName").asText()).isEqualTo("mette Test");
    assertThat(seen.path("points").path(1).path("takerName").asText()).isEqualTo("Din læge");
    assertThat(seen.path("points").path(0).has("handedOver")).isFalse();

    for (var point : seen.path("points")) {
      assertThat(tick(begun.json(), point, amira).status()).isEqualTo(200);
      assertThat(tick(begun.json(), point, mette).status()).isEqualTo(200);
    }
    var done = backend.get(path, maja).json().path(0);
    assertThat(done.path("points").path(0).path("handedOver").path("by").asText())
        .isEqualTo("amira Test");
    assertThat(done.has("doneAt")).isTrue();
    var late =
        backend.post(path + "/" + id(begun) + "/points", mette, point("Bolig", "takerName", "Bo"));
    assertThat(late.status()).isEqualTo(409);
  }

  @Test
  void aTickIsTakenBackByItsOwnerAndNobodyElse() {
    var begun = begin().json();
    var point = begun.path("points").path(0);
    tick(begun, point, amira);
    assertThat(takeBack(begun, point, mette).json().path("points").path(0).has("handedOver"))
        .as("hers was not there, and Amira's stays")
        .isTrue();
    var bo = professional(TwoSides.PSYKIATRIEN, "bo", SCOPES);
    assertThat(takeBack(begun, point, bo).status()).isEqualTo(403);
    assertThat(takeBack(begun, point, amira).json().path("points").path(0).has("handedOver"))
        .isFalse();
  }

  @Test
  void nobodyTicksWhoIsOnNeitherSideOrHasNoScopeOrIsNotInTheTeam() {
    var begun = begin().json();
    var point = begun.path("points").path(0);
    assertThat(tick(begun, point, sanne).status()).isEqualTo(403);
    assertThat(tick(begun, point, maja).status()).isEqualTo(403);
    var reader = professional(TwoSides.KOMMUNEN, "mette", "user/*.rs");
    assertThat(tick(begun, point, reader).status()).isEqualTo(403);
    assertThat(takeBack(begun, point, reader).status()).isEqualTo(403);
    assertThat(backend.post(path, reader, body("Medicin", "takerName", "Bo")).status())
        .isEqualTo(403);
    var outsider = professional(TwoSides.KOMMUNEN, "peter", SCOPES);
    assertThat(tick(begun, point, outsider).status()).isEqualTo(404);
    assertThat(backend.get(path, outsider).status()).isEqualTo(404);
    assertThat(backend.get(path, backend.issuer().source("kommunen")).status()).isEqualTo(403);
    assertThat(backend.get(path, maja).json().path(0).path("version"))
        .isEqualTo(begun.path("version"));
  }

  @Test
  void aPointOfAnotherHandoverOrCitizenIsNotFound() {
    var begun = begin().json();
    var other = begin().json();
    assertThat(tick(begun, other.path("points").path(0), amira).status()).isEqualTo(404);
    var others = new TwoSides();
    var theirs = "/api/citizens/" + others.id() + "/handovers/" + begun.path("id").asText();
    var token = professional(others, TwoSides.PSYKIATRIEN, "amira", SCOPES);
    assertThat(backend.get(theirs, token).status()).isEqualTo(404);
    assertThat(
            backend
                .post(
                    theirs
                        + "/points/"
                        + begun.path("points").path(0).path("id").asText()
                        + "/tick",
                    token,
                    "")
                .status())
        .isEqualTo(404);
    assertThat(backend.get(path + "/" + UUID.randomUUID(), maja).status()).isEqualTo(404);
    assertThat(backend.get(path + "/nonsense", maja).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "DISCHARGE,SURGERY,kind",
    "from\":,from\":1+0,from",
    "2026,0001,takesPlaceOn",
    "2026,never,takesPlaceOn",
    "Medicin,,title",
    "Medicin,a\\u0000b,title",
    "Medicin,a\\ud800b,title",
    "takerName,taker,taker",
    "Din læge,,takerName",
    "until\":\",until\":\"9,until"
  })
  void everyFieldIsNamedWhenItIsWrong(String right, String wrong, String field) {
    var good =
        "{\"kind\":\"DISCHARGE\",\"from\":\"%s\",\"to\":\"%s\",\"takesPlaceOn\":\"2026-12-24\","
                .formatted(side("Regionspsykiatrien"), side("Skanderborg Kommune"))
            + "\"points\":[%s]}".formatted(point("Medicin", "takerName", "Din læge"));
    assertThat(backend.post(path, amira, good).status()).as("the one to spoil").isEqualTo(201);
    var bad =
        field.equals("from")
            ? good.replace(side("Regionspsykiatrien"), "nobody")
            : good.replaceFirst(right, (wrong == null ? "" : wrong).replace("\\", "\\\\"));
    var answer = backend.post(path, amira, bad);
    assertThat(answer.status()).as(bad).isEqualTo(422);
    assertThat(answer.json().path("field").asText()).isEqualTo(field);
    assertThat(backend.get(path, maja).json()).as("nothing is kept").hasSize(1);
  }

  @Test
  void pointsMustBeAListOfOneToFifty() {
    for (var points :
        new String[] {
          "null",
          "[]",
          "[null]",
          "[" + (point("x", "takerName", "y") + ",").repeat(50) + point("x", "takerName", "y") + "]"
        }) {
      var answer =
          backend.post(
              path,
              amira,
              body("Medicin", "takerName", "Bo")
                  .replaceFirst("\"points\":\\[.*]", "\"points\":" + points));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().path("field").asText()).isEqualTo("points");
    }
  }

  @Test
  void theSidesSayWhoCanTakeAPoint() {
    var sides = backend.get(path + "/sides", mette).json();
    assertThat(sides.findValuesAsText("name"))
        .contains("Skanderborg Kommune", "Regionspsykiatrien", "Enheden unit1", "line Test");
    assertThat(
            backend.get(path + "/sides", professional(TwoSides.KOMMUNEN, "peter", SCOPES)).status())
        .isEqualTo(404);
  }

  @Test
  void theDocumentDescribesHandovers() {
    assertThat(backend.get("/api/openapi.yml", "").body())
        .contains("/api/citizens/{id}/handovers/{handover}/points/{point}/tick", "takesPlaceOn");
  }

  private String professional(String organisation, String name, String scope) {
    return professional(people, organisation, name, scope);
  }

  private String professional(TwoSides of, String organisation, String name, String scope) {
    return backend.issuer().professional(organisation, of.employee(name), name + " Test", scope);
  }

  private String side(String name) {
    for (var side : backend.get(path + "/sides", mette).json()) {
      if (side.path("name").asText().equals(name)) {
        return side.path("id").asText();
      }
    }
    throw new AssertionError("No side " + name);
  }

  private RunningBackend.Answer begin() {
    return backend.post(
        path, amira, body("Medicin", "taker", people.mette.id().value().toString()));
  }

  private String body(String title, String taker, String who) {
    return ("{\"kind\":\"DISCHARGE\",\"from\":\"%s\",\"to\":\"%s\",\"takesPlaceOn\":\"%s\","
            + "\"points\":[%s,%s]}")
        .formatted(
            side("Regionspsykiatrien"),
            side("Skanderborg Kommune"),
            people.day,
            point(title, taker, who),
            point("Recept", "takerName", "Din læge"));
  }

  private String point(String title, String taker, String who) {
    return "{\"title\":\"%s\",\"%s\":\"%s\",\"until\":\"%s\"}"
        .formatted(title, taker, who, people.day);
  }

  private static String id(RunningBackend.Answer handover) {
    return handover.json().path("id").asText();
  }

  private RunningBackend.Answer tick(JsonNode handover, JsonNode point, String token) {
    return backend.post(tickOf(handover, point), token, "");
  }

  private RunningBackend.Answer takeBack(JsonNode handover, JsonNode point, String token) {
    return backend.delete(tickOf(handover, point), token);
  }

  private String tickOf(JsonNode handover, JsonNode point) {
    return path
        + "/"
        + handover.path("id").asText()
        + "/points/"
        + point.path("id").asText()
        + "/tick";
  }
}
