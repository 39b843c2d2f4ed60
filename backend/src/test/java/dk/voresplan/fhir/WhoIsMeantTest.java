package dk.voresplan.fhir;

import static dk.voresplan.fhir.TestData.bundle;
import static dk.voresplan.fhir.TestData.goal;
import static dk.voresplan.fhir.TestData.patient;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.voresplan.RunningBackend;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing about one citizen becomes another's, whatever a source calls them. */
class WhoIsMeantTest {
  private static final String CPR = "urn:oid:1.2.208.176.1.2";
  private static final String[] TABLES = {
    "person", "contribution", "contribution_resource", "directory_resource", "identifier_look_up"
  };

  private final RunningBackend backend = RunningBackend.get();
  private final String cpr = RunningBackend.newCpr();
  private final String other = RunningBackend.newCpr();

  @Test
  void contentStaysWithItsCitizenWhenALocalIdIsReused() {
    var id = "p" + cpr;
    contribute("kommunen", identified(id, "urn:jn", "A" + cpr), goal("a", id, "Om Anders"));
    contribute(
        "kommunen", identified(id, CPR, cpr, "urn:jn", "B" + cpr), goal("b", id, "Om den anden"));
    assertThat(goals(cpr)).containsExactly("Om den anden");
    contribute("kommunen", goal("c", id, "Også om den anden"));
    assertThat(goals(cpr)).containsExactlyInAnyOrder("Om den anden", "Også om den anden");
  }

  @Test
  void contentFollowsTheCitizenOnceTheirCprNumberIsKnown() {
    var id = "p" + cpr;
    contribute("kommunen", identified(id, "urn:jn", "A" + cpr), goal("a", id, "Før"));
    contribute("kommunen", identified("q" + cpr, CPR, cpr, "urn:jn", "A" + cpr));
    contribute("kommunen", goal("b", id, "Efter"));
    assertThat(goals(cpr)).containsExactlyInAnyOrder("Før", "Efter");
  }

  @Test
  void nobodyKeepsACitizenWhoTurnedOutToBeAnotherAmongTheirOwn() {
    var id = "p" + cpr;
    var practitioner =
        """
        {"resourceType":"Practitioner","id":"%s","name":[{"text":"Mette"}],
         "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"%s"}]}
        """
            .formatted("m" + cpr, "m" + cpr);
    var team =
        """
        {"resourceType":"CareTeam","id":"t","status":"active",
         "subject":{"reference":"Patient/%s"},
         "participant":[{"member":{"reference":"Practitioner/m%s"}}]}
        """
            .formatted(id, cpr);
    contribute("kommunen", practitioner, team);
    contribute("kommunen", patient(id, cpr));
    assertThat(backend.count(caseloadOf("m" + cpr))).isEqualTo(1);
    contribute("kommunen", patient(id, cpr), team.replace("active", "inactive"));
    assertThat(backend.count(caseloadOf("m" + cpr))).isZero();
  }

  private static String caseloadOf(String employee) {
    return "caseload c join professional p on p.id = c.professional_id where p.employee_identifier = '%s'"
        .formatted(employee);
  }

  @Test
  void anIdReusedWithoutACprNumberLeavesTheFirstCitizen() {
    var id = "p" + cpr;
    contribute("kommunen", identified(id, "urn:jn", "A" + cpr), goal("a", id, "Om Anders"));
    contribute("kommunen", identified(id, "urn:jn", "B" + cpr), goal("b", id, "Om Bo"));
    contribute("kommunen", identified("q" + cpr, CPR, cpr, "urn:jn", "B" + cpr));
    assertThat(goals(cpr)).containsExactly("Om Bo");
  }

  @Test
  void identifiersOfTwoCitizensAreRefusedAndMeanWhatTheyDid() {
    contribute("kommunen", identified("p" + cpr, CPR, cpr, "urn:jn", "C" + cpr));
    contribute("kommunen", identified("p" + other, CPR, other, "urn:jn", "D" + cpr));
    refused(
        "kommunen",
        "Bundle.entry[0].resource.identifier",
        identified("q" + cpr, "urn:jn", "C" + cpr, "urn:jn", "D" + cpr),
        goal("g", "q" + cpr, "Hvis?"));
    contribute(
        "kommunen", identified("r" + cpr, "urn:jn", "D" + cpr), goal("h", "r" + cpr, "Hendes"));
    assertThat(goals(cpr)).isEmpty();
    assertThat(goals(other)).containsExactly("Hendes");
  }

  @Test
  void anIdentifierIsNotTakenFromACitizenByAnothersCprNumber() {
    contribute("kommunen", identified("p" + cpr, CPR, cpr, "urn:jn", "C" + cpr));
    refused(
        "kommunen",
        "Bundle.entry[0].resource.identifier",
        identified("p" + other, CPR, other, "urn:jn", "C" + cpr));
  }

  @Test
  void aSourcesOwnIdIsNotTakenFromACitizenWithoutACprNumber() {
    contribute("kommunen", identified("p" + cpr, CPR, cpr));
    contribute("kommunen", identified("p" + other, CPR, other, "urn:jn", "D" + cpr));
    refused(
        "kommunen",
        "Bundle.entry[0].resource.identifier",
        identified("p" + cpr, "urn:jn", "D" + cpr));
  }

  @Test
  void aSourcesOwnIdentifiersAreNobodysInAnotherSource() {
    contribute("laegehuset", identified("l" + cpr, "urn:own", cpr), goal("a", "l" + cpr, "Lægens"));
    contribute(
        "psykiatrien", identified("p" + cpr, "urn:own", cpr), goal("b", "p" + cpr, "Psykiatriens"));
    assertThat(found("laegehuset", "urn:own", cpr)).isNotEmpty();
    assertThat(found("psykiatrien", "urn:own", cpr))
        .isNotEqualTo(found("laegehuset", "urn:own", cpr));
  }

  @Test
  void aReplacementNumberIsTheSameCitizensInEverySource() {
    var system = "urn:oid:1.2.208.176.1.6.1.1";
    contribute("laegehuset", identified("l" + cpr, system, cpr));
    contribute("psykiatrien", identified("p" + cpr, system, cpr));
    assertThat(found("psykiatrien", system, cpr)).isEqualTo(found("laegehuset", system, cpr));
  }

  @Test
  void thePortalsOwnIdentifiersAreNobodysToAskFor() {
    contribute("kommunen", identified("p" + cpr, CPR, cpr));
    assertThat(found("kommunen", "urn:voresplan:source-patient", "Patient/p" + cpr)).isEmpty();
  }

  private static Stream<String> subjectsOfSomeoneElse() {
    var number = RunningBackend.newCpr();
    return Stream.of(
        "{\"reference\":\"Patient?identifier=%s|%s\"}".formatted(CPR, number),
        "{\"reference\":\"http://jn/fhir/Patient?identifier=urn%%3Ajn%%7C%s\"}".formatted(number),
        "{\"reference\":\"Patient?name=Maja\"}",
        "{\"reference\":\"urn:uuid:11111111-2222-3333-4444-555555555555\"}",
        "{\"reference\":\"#nobody\"}",
        "{\"reference\":\"Group/all\"}",
        "{\"display\":\"Maja\",\"identifier\":{\"system\":\"urn:jn\",\"value\":\"%s\"}}"
            .formatted(number),
        "{\"type\":\"Group\",\"identifier\":{\"system\":\"%s\",\"value\":\"%s\"}}"
            .formatted(CPR, number),
        "{\"display\":\"Maja\"}");
  }

  @ParameterizedTest
  @MethodSource("subjectsOfSomeoneElse")
  void aSubjectWhoIsNotTheCitizenIsRefused(String subject) {
    refused(
        "kommunen",
        "Bundle.entry[1].resource.subject",
        patient("p" + cpr, cpr),
        about(goal("g", "x", "Om en anden"), subject));
  }

  @ParameterizedTest
  @MethodSource("subjectsOfSomeoneElse")
  void aSubjectInsideAResourceIsRefusedToo(String subject) {
    var contained = about(goal("k", "x", "Om en anden"), subject);
    refused(
        "kommunen",
        "Bundle.entry[1].resource.contained[0].subject",
        patient("p" + cpr, cpr),
        goal("g", "p" + cpr, "Mål")
            .replace(
                "\"lifecycleStatus\"",
                "\"contained\":[%s],\"lifecycleStatus\"".formatted(contained)));
  }

  @Test
  void theCitizenIsFoundByEveryWayOfSayingThem() {
    var id = "p" + cpr;
    contribute(
        "kommunen",
        identified(id, CPR, cpr, "urn:jn", "A" + cpr),
        goal("a", id, "Ved id"),
        about(
            goal("b", id, "Ved CPR"),
            "{\"reference\":\"Patient?identifier=%s|%s\"}".formatted(CPR, cpr)),
        about(
            goal("c", id, "Ved nummer"),
            "{\"identifier\":{\"system\":\"urn:jn\",\"value\":\"A%s\"}}".formatted(cpr)),
        about(
            goal("d", id, "Ved adresse"),
            "{\"reference\":\"https://jn.dk/fhir/Patient/%s\"}".formatted(id)));
    assertThat(goals(cpr))
        .containsExactlyInAnyOrder("Ved id", "Ved CPR", "Ved nummer", "Ved adresse");
  }

  private static String about(String goal, String subject) {
    return goal.replaceFirst("\"subject\":\\{[^}]*\\}", "\"subject\":" + subject);
  }

  private static String identified(String id, String... identifiers) {
    var said = new java.util.ArrayList<String>();
    for (int i = 0; i < identifiers.length; i += 2) {
      said.add(
          "{\"system\":\"%s\",\"value\":\"%s\"}".formatted(identifiers[i], identifiers[i + 1]));
    }
    return "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"identifier\":[%s]}"
        .formatted(id, String.join(",", said));
  }

  private void contribute(String source, String... resources) {
    var answer = backend.contribute(source, bundle("collection", resources));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private void refused(String source, String path, String... resources) {
    int before = rows();
    var answer = backend.contribute(source, bundle("collection", resources));
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().at("/issue/0/expression/0").asText()).isEqualTo(path);
    assertThat(rows()).isEqualTo(before);
  }

  private int rows() {
    return Stream.of(TABLES).mapToInt(backend::count).sum();
  }

  private String found(String source, String system, String value) {
    return backend
        .get("/fhir/Patient?identifier=" + system + "%7C" + value, backend.issuer().source(source))
        .json()
        .at("/entry/0/resource/id")
        .asText();
  }

  private List<String> goals(String number) {
    return backend.planOf(number).path("areas").findValues("goals").stream()
        .flatMap(JsonNode::valueStream)
        .map(goal -> goal.path("title").asText())
        .toList();
  }
}
