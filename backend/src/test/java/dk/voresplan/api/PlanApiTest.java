package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.fhir.TestData;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanApiTest {
  private static final String KOMMUNEN = "999000000000011";
  private static final String PSYKIATRIEN = "999000000000021";

  private final RunningBackend backend = RunningBackend.get();

  @Test
  void someoneToWhomNobodyHasContributedHasAnEmptyPlan() {
    var plan = backend.planOf(RunningBackend.newCpr());
    assertThat(plan.path("areas")).isEmpty();
    assertThat(plan.path("contacts")).isEmpty();
    assertThat(plan.path("appointments")).isEmpty();
    assertThat(plan.has("areas")).isTrue();
    assertThat(plan.has("changedAt")).isFalse();
    assertThat(plan.path("citizen").path("name").asText()).isEqualTo("Test Person");
  }

  @Test
  void aProfessionalInTheTeamReadsThePlanAndOneOutsideDoesNot() {
    var cpr = RunningBackend.newCpr();
    var person = "p" + cpr;
    backend.contribute(
        "kommunen",
        TestData.bundle(
            "collection",
            TestData.patient(person, cpr),
            TestData.goal("g" + cpr, person, "Gå en tur"),
            practitioner(cpr),
            team(cpr, person)));
    var id = citizenId(cpr);
    var inTeam = backend.issuer().professional(KOMMUNEN, "e" + cpr, "Eva Ek");
    var elsewhere = backend.issuer().professional(PSYKIATRIEN, "e" + cpr, "Eva Ek");
    assertThat(backend.get("/api/citizens/" + id + "/plan", inTeam).status()).isEqualTo(200);
    assertThat(backend.get("/api/citizens/" + id + "/plan", elsewhere).status())
        .as("the same employee number in another organisation is somebody else")
        .isEqualTo(404);

    backend.contribute(
        "kommunen",
        TestData.bundle(
            "collection",
            TestData.patient(person, cpr),
            team(cpr, person).replace("\"status\":\"active\"", "\"status\":\"inactive\"")));
    assertThat(backend.get("/api/citizens/" + id + "/plan", inTeam).status())
        .as("out of the team at once")
        .isEqualTo(404);
  }

  @Test
  void anothersPlanAndOneThatDoesNotExistAreTheSame() {
    var token = backend.issuer().citizen(RunningBackend.newCpr(), "Ida Test");
    var anothers =
        backend.get("/api/citizens/" + citizenId(RunningBackend.newCpr()) + "/plan", token);
    var nobodys = backend.get("/api/citizens/" + UUID.randomUUID() + "/plan", token);
    var nonsense = backend.get("/api/citizens/nonsense/plan", token);
    assertThat(anothers.status()).isEqualTo(404);
    assertThat(nobodys.status()).isEqualTo(404);
    assertThat(anothers.body()).isEqualTo(nobodys.body()).isEqualTo(nonsense.body());
  }

  @Test
  void aRefusedTryIsInTheCitizensLogAndInNobodyElses() {
    var cpr = RunningBackend.newCpr();
    var id = citizenId(cpr);
    var curious = backend.issuer().professional(PSYKIATRIEN, "curious", "Nysgerrig Test");
    int before = refused(id);
    backend.get("/api/citizens/" + id + "/plan", curious);
    assertThat(refused(id) - before).as("one for each topic").isEqualTo(3);
  }

  @Test
  void aPlanIsReadInAtMostEightStatements() {
    assertThat(backend.statementsOf(() -> backend.planOf(RunningBackend.newCpr())))
        .as("two requests, each with finding out who calls")
        .isLessThanOrEqualTo(16);
  }

  @Test
  void aProblemIsToldInTheLanguageAskedFor() {
    var answer = backend.getIn("da", "/api/citizens/x/plan", "");
    assertThat(answer.json().path("title").asText()).isEqualTo("Log ind først");
  }

  @Test
  void whatNobodyForesawGivesANumberAndNoDetails() {
    var lines =
        backend.logOf(() -> {
          var answer = backend.get("/test/failure", "");
          assertThat(answer.status()).isEqualTo(500);
          assertThat(answer.json().path("reference").asText()).isNotEmpty();
          assertThat(answer.body()).doesNotContain("Maja");
        });
    assertThat(lines).noneMatch(line -> line.contains("Maja"));
    assertThat(lines).anyMatch(line -> line.contains("FailingController"));
  }

  @Test
  void aDeadlockThatOutlastsTheTriesIsToldAsWhatPasses() {
    var failing = backend.context().getBean(FailingController.class);
    int before = failing.tries();
    var answer = backend.get("/test/deadlock", "");
    assertThat(failing.tries() - before).as("tries").isEqualTo(6);
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(answer.body()).doesNotContain("Maja", "reference");
  }

  private int refused(String citizen) {
    return backend.count("access_log where refused and citizen_id = '" + citizen + "'");
  }

  private String citizenId(String cpr) {
    return backend
        .get("/api/me", backend.issuer().citizen(cpr, "Test Person"))
        .json()
        .path("id")
        .asText();
  }

  private static String practitioner(String cpr) {
    return """
    {"resourceType":"Practitioner","id":"pr%1$s","name":[{"text":"Eva Ek"}],
     "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"e%1$s"}]}
    """
        .formatted(cpr);
  }

  private static String team(String cpr, String person) {
    return """
    {"resourceType":"CareTeam","id":"t%s","status":"active","subject":{"reference":"Patient/%s"},
     "participant":[{"member":{"reference":"Practitioner/pr%s"}}]}
    """
        .formatted(cpr, person, cpr)
        .replace("\n", "");
  }
}
