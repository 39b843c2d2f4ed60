package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.RunningBackend.Answer;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.UnitOfThree;
import dk.voresplan.access.Actor;
import dk.voresplan.i18n.SpokenDates;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The unit's inbox, taking, handing over and covering through the API, also with forged requests.
 */
class UnitsInboxApiTest {
  private static final String WRITING = "user/*.rs wishes.write";

  private final RunningBackend backend = RunningBackend.get();
  private final UnitOfThree unit = new UnitOfThree();
  private final String wish =
      "/api/citizens/"
          + unit.maja.id()
          + "/wishes/"
          + unit.wish(unit.maja, "Jeg vil male.", unit.mette).id();
  private final String maja = backend.issuer().citizen(unit.cpr, "Maja Test");
  private final String mette = token("mette", WRITING);
  private final String lise = token("lise", WRITING);
  private final String karen = token("karen", WRITING);
  private final String sanne = token("sanne", WRITING);
  private final LocalDate today = LocalDate.now(SpokenDates.ZONE);

  @Test
  void theUnitsInboxTellsThatAWishWaitsAndOnesOwnTellsItsWords() {
    var own = backend.get("/api/inbox", mette).json();
    assertThat(own.path("items").path(0).path("text").asText()).isEqualTo("Jeg vil male.");
    assertThat(own.path("counts").path("NEW").asInt()).isEqualTo(1);
    var team = backend.get("/api/inbox?whose=TEAM&state=NEW&most=5", lise);
    assertThat(team.body()).contains("Maja Test", "Mette Test").doesNotContain("male");
    assertThat(team.json().path("teamCounts").path("NEW").asInt()).isEqualTo(1);
    assertThat(backend.get("/api/inbox?whose=TEAM", karen).json().path("items")).isEmpty();
    assertThat(backend.get("/api/inbox?whose=ALL", mette).status()).isEqualTo(422);
    assertThat(backend.get("/api/inbox", maja).status()).isEqualTo(403);
  }

  @Test
  void aColleagueTakesItOnceHoweverOftenTheRequestComes() {
    for (int times = 0; times < 2; times++) {
      var taken = backend.postWith("Idempotency-Key", "k1", wish + "/taken", lise, "");
      assertThat(taken.status()).as(taken.body()).isEqualTo(200);
      assertThat(taken.json().path("text").asText()).isEqualTo("Jeg vil male.");
    }
    var readers = backend.get(wish, maja).json().path("readers");
    assertThat(readers.findValuesAsText("onBehalfOf")).containsExactly("Mette Test");
    var last = backend.get(wish + "/events", maja).json();
    assertThat(last.findValuesAsText("action")).containsExactly("SHARE", "TAKE_OVER");
    assertThat(last.findValuesAsText("colleague")).containsExactly("Mette Test");
  }

  @Test
  void forgedRequestsAreAnsweredAsForWhatDoesNotExist() {
    var unknown = wish.substring(0, wish.lastIndexOf('/') + 1) + UUID.randomUUID();
    for (var who : List.of(karen, sanne)) {
      alike(backend.post(wish + "/taken", who, ""), backend.post(unknown + "/taken", who, ""));
      alike(backend.get(wish + "/colleagues", who), backend.get(unknown + "/colleagues", who));
      alike(
          backend.post(wish + "/handed-over", who, to(unit.lise)),
          backend.post(unknown + "/handed-over", who, to(unit.lise)));
    }
    alike(
        backend.post(wish + "/handed-over", lise, to(unit.lise)),
        backend.post(unknown + "/handed-over", lise, to(unit.lise)));
    assertThat(backend.get(wish, maja).json().path("readers")).hasSize(1);
    assertThat(backend.post(wish + "/taken", maja, "").status()).isEqualTo(403);
    assertThat(backend.post(wish + "/taken", token("lise", "user/*.rs"), "").status())
        .isEqualTo(403);
  }

  @Test
  void itIsHandedOverToOneOfTheColleagues() {
    assertThat(backend.get(wish + "/colleagues", mette).json().findValuesAsText("name"))
        .containsExactly("Lise Test");
    for (var wrong : List.of("{}", "{\"to\":\"x\"}", to(unit.karen), to(unit.sanne))) {
      var refused = backend.post(wish + "/handed-over", mette, wrong);
      assertThat(refused.status()).as(wrong).isEqualTo(422);
      assertThat(refused.json().path("field").asText()).isEqualTo("to");
    }
    assertThat(backend.post(wish + "/handed-over", mette, to(unit.lise)).status()).isEqualTo(200);
    assertThat(backend.get(wish, lise).status()).isEqualTo(200);
  }

  @Test
  void aCoverIsSaidSeenAndEnded() {
    var body = cover(unit.lise, today, today.plusDays(2));
    var begun = backend.post("/api/covers", mette, body);
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    assertThat(backend.post("/api/covers", mette, body).json().path("id"))
        .as("the same again")
        .isEqualTo(begun.json().path("id"));
    assertThat(backend.get("/api/covers", lise).json().findValuesAsText("away"))
        .containsExactly("Mette Test");
    assertThat(backend.post(wish + "/opened", lise, "").status()).isEqualTo(200);
    var path = "/api/covers/" + begun.json().path("id").asText();
    alike(backend.delete(path, sanne), backend.delete("/api/covers/" + UUID.randomUUID(), sanne));
    assertThat(backend.delete(path, mette).status()).isEqualTo(204);
    assertThat(backend.get(wish, lise).status()).isEqualTo(404);
    assertThat(backend.get("/api/covers/colleagues", mette).json().findValuesAsText("name"))
        .containsExactly("Karen Test", "Lise Test");
  }

  @Test
  void aCoverIsRefusedAtTheFieldThatIsWrong() {
    refused("colleague", cover(unit.sanne, today, today));
    refused("colleague", cover(unit.lise, today, today).replace("colleague", "x"));
    refused("from", cover(unit.lise, today.minusDays(1), today));
    refused("until", cover(unit.lise, today.plusDays(1), today));
    refused("until", cover(unit.lise, today, today).replace("until", "x"));
    assertThat(backend.get("/api/covers", mette).json()).isEmpty();
    assertThat(backend.post("/api/covers", maja, cover(unit.lise, today, today)).status())
        .isEqualTo(403);
  }

  private void refused(String field, String body) {
    var answer = backend.post("/api/covers", mette, body);
    assertThat(answer.status()).as(body).isEqualTo(422);
    assertThat(answer.json().path("field").asText()).isEqualTo(field);
  }

  private static void alike(Answer forged, Answer unknown) {
    assertThat(forged.status()).isEqualTo(404);
    assertThat(forged.body()).isEqualTo(unknown.body());
    assertThat(unknown.status()).isEqualTo(404);
  }

  private static String to(Actor.Professional who) {
    return "{\"to\":\"%s\"}".formatted(who.id().value());
  }

  private static String cover(Actor.Professional colleague, LocalDate from, LocalDate until) {
    return "{\"colleague\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
        .formatted(colleague.id().value(), from, until);
  }

  private String token(String name, String scope) {
    return backend
        .issuer()
        .professional(TeamOfTwo.ORGANISATION, unit.employee(name), UnitOfThree.named(name), scope);
  }
}
