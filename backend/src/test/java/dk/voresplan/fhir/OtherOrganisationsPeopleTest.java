package dk.voresplan.fhir;

import static dk.voresplan.fhir.TestData.bundle;
import static dk.voresplan.fhir.TestData.patient;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.voresplan.RunningBackend;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amira works at psykiatrien, and only psykiatrien can say so. */
class OtherOrganisationsPeopleTest {
  private static final String COORDINATOR =
      "\"role\":[{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"768820003\"}]}],";

  private final RunningBackend backend = RunningBackend.get();
  private final String cpr = RunningBackend.newCpr();
  private final String employee = "amira-" + cpr;

  @Test
  void nobodyElseTakesOverAContactOrTheWishesMeantForThem() {
    psykiatrienNamesAmira();
    var before = contact("Amira Holm");
    contribute(
        "kommunen",
        organisation("psy", "999000000000021"),
        organisation("own", "999000000000011"),
        practitioner("aaa", "Amira Holm"),
        role("r1", "aaa", "psy", "66 66 66 66"),
        role("r2", "aaa", "own", "66 66 66 66"),
        team(COORDINATOR, "r1", "r2"));
    assertThat(contacts())
        .filteredOn(it -> it.path("professional").equals(before.path("professional")))
        .containsExactly(before);
    assertThat(contacts())
        .filteredOn(it -> it.path("source").equals(before.path("source")))
        .containsExactly(before);
  }

  @Test
  void theirOwnOrganisationsWordOnSomeoneStandsAlone() {
    psykiatrienNamesAmira();
    var before = contacts();
    contribute(
        "kommunen",
        organisation("psy", "999000000000021"),
        practitioner("aaa", "Amira Hulm"),
        role("r1", "aaa", "psy", "66 66 66 66"),
        team(COORDINATOR, "r1"));
    assertThat(contacts()).isEqualTo(before);
  }

  @Test
  void noOneElseCanMakeSomeoneTheCoordinatorOrReachable() {
    contribute(
        "kommunen",
        organisation("psy", "999000000000021"),
        practitioner("aaa", "Amira Holm"),
        role("r1", "aaa", "psy", "66 66 66 66"),
        team(COORDINATOR, "r1"));
    var amira = contact("Amira Holm");
    assertThat(amira.path("coordinator").asBoolean()).isFalse();
    assertThat(amira.path("professional").isMissingNode()).isTrue();
  }

  @Test
  void anIdentifierSharedAcrossOrganisationsMakesNobodyTheSame() {
    var authorisation = ",{\"system\":\"urn:test:authorisation\",\"value\":\"%s\"}".formatted(cpr);
    contribute(
        "psykiatrien", practitioner("amira", "Amira Holm", authorisation), team("", "amira"));
    var before = contact("Amira Holm");
    contribute(
        "kommunen", practitioner("aaa", "Anden Holm", authorisation), team(COORDINATOR, "aaa"));
    assertThat(contact("Amira Holm")).isEqualTo(before);
    assertThat(contact("Anden Holm").path("professional"))
        .isNotEqualTo(before.path("professional"));
  }

  @Test
  void aReferenceLeadsToNobodyInAnotherSourcesDirectory() {
    psykiatrienNamesAmira();
    contribute("kommunen", team("\"role\":[{\"text\":\"Mentor\"}],", "amira"));
    assertThat(contacts())
        .extracting(contact -> contact.path("name").asText())
        .containsExactlyInAnyOrder("Amira Holm", "Mentor");
  }

  private void psykiatrienNamesAmira() {
    contribute(
        "psykiatrien",
        organisation("own", "999000000000021"),
        practitioner("amira", "Amira Holm"),
        role("r", "amira", "own", "11 11 11 11"),
        team("", "r"));
  }

  private JsonNode contact(String name) {
    return contacts().stream()
        .filter(it -> it.path("name").asText().equals(name))
        .reduce((one, other) -> {
          throw new AssertionError(one + " and " + other);
        })
        .orElseThrow();
  }

  private List<JsonNode> contacts() {
    return backend.planOf(cpr).path("contacts").valueStream().toList();
  }

  private void contribute(String source, String... resources) {
    var all = new String[resources.length + 1];
    all[0] = patient("p" + cpr, cpr);
    System.arraycopy(resources, 0, all, 1, resources.length);
    var answer = backend.contribute(source, bundle("collection", all));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private String organisation(String id, String identifier) {
    return """
    {"resourceType":"Organization","id":"%s%s","name":"Navn %s",
     "identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"%s"}]}
    """
        .formatted(id, cpr, identifier, identifier);
  }

  private String practitioner(String id, String name) {
    return practitioner(id, name, "");
  }

  private String practitioner(String id, String name, String otherIdentifier) {
    return """
    {"resourceType":"Practitioner","id":"%s%s","name":[{"text":"%s"}],
     "identifier":[{"system":"https://voresplan.dk/fhir/medarbejder","value":"%s"}%s]}
    """
        .formatted(id, cpr, name, employee, otherIdentifier);
  }

  private String role(String id, String practitioner, String organisation, String phone) {
    return """
    {"resourceType":"PractitionerRole","id":"%s%s","code":[{"text":"Psykiater"}],
     "practitioner":{"reference":"Practitioner/%s%s"},
     "organization":{"reference":"Organization/%s%s"},
     "telecom":[{"system":"phone","value":"%s"}]}
    """
        .formatted(id, cpr, practitioner, cpr, organisation, cpr, phone);
  }

  private String team(String coordinator, String... members) {
    var participants =
        java.util.Arrays.stream(members)
            .map(member ->
                "{%s\"member\":{\"reference\":\"%s/%s%s\"}}"
                    .formatted(
                        coordinator,
                        member.startsWith("r") ? "PractitionerRole" : "Practitioner",
                        member,
                        cpr))
            .toList();
    return """
    {"resourceType":"CareTeam","id":"t","status":"active",
     "subject":{"reference":"Patient/p%s"},"participant":[%s]}
    """
        .formatted(cpr, String.join(",", participants));
  }
}
