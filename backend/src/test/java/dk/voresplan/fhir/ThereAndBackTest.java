package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.voresplan.RunningBackend;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What one source contributes, as the citizen's own app is told it, and as another source
 * contributes that: nothing is lost on the way, and nothing comes to it.
 * docs/decisions/009-fhir-out.md
 */
class ThereAndBackTest {
  private final RunningBackend backend = RunningBackend.get();
  private final String cpr = RunningBackend.newCpr();
  private final String other = RunningBackend.newCpr();

  @Test
  void anAppointmentSaysTheSameWhoeverItCameThrough() {
    var before =
        contribute(
            """
            {"resourceType":"Practitioner","id":"pr@","name":[{"text":"Eva Ek"}]}
            """,
            """
            {"resourceType":"PractitionerRole","id":"r@",
             "practitioner":{"reference":"Practitioner/pr@"}}
            """,
            """
            {"resourceType":"Location","id":"l@","name":"Rådhuset, lokale 4",
             "address":{"line":["Adelgade 44","1. sal"],"postalCode":"8660","city":"Skanderborg"},
             "telecom":[{"system":"url","value":"https://video.example/raadhus"}]}
            """,
            """
            {"resourceType":"Location","id":"v@",
             "telecom":[{"system":"url","value":"https://video.example/rum/4"}]}
            """,
            appointment(
                1,
                """
                "description":"Samtale","end":"2030-05-01T09:00:00+02:00",
                "patientInstruction":"Tag din kalender med.\\nRing på dørklokken.",
                "extension":[{"url":"http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService",
                  "extension":[{"url":"address","valueUrl":"https://video.example/eget"}]}]
                """,
                "\"reference\":\"PractitionerRole/r@\"",
                "\"reference\":\"Location/l@\""),
            appointment(
                2,
                "\"description\":\"På video\"",
                "\"reference\":\"Location/v@\"",
                "\"display\":\"Bo Bror\""),
            appointment(
                3,
                "\"comment\":\"Tag sko med\",\"description\":\"Gåtur\"",
                "\"reference\":\"Location/gone@\",\"display\":\"Søen\""),
            appointment(
                4,
                """
                "contained":[{"resourceType":"Location","id":"here","name":"Huset",
                  "address":{"text":"Søvej 2, 8660 Skanderborg"}}]
                """,
                "\"reference\":\"#here\""),
            appointment(5, "\"description\":\"Aflyst\"").replace("\"booked\"", "\"cancelled\""));
    var after = throughTheCitizensApp();

    assertThat(appointments(before))
        .hasSize(5)
        .anySatisfy(it ->
            assertThat(it.toString())
                .contains("Adelgade 44", "Ring på", "https://video.example/eget"))
        .anySatisfy(it -> assertThat(it.toString()).contains("https://video.example/rum/4"))
        .anySatisfy(it -> assertThat(it.path("place").asText()).isEqualTo("Søen"))
        .anySatisfy(it -> assertThat(it.path("address").asText()).startsWith("Søvej 2"))
        .anySatisfy(it -> assertThat(it.path("cancelled").asBoolean()).isTrue());
    assertThat(appointments(after)).isEqualTo(appointments(before));
  }

  @Test
  void anAbsenceSaysTheSameWhoeverItCameThrough() {
    var before =
        contribute(
            """
            {"resourceType":"PractitionerRole","id":"r@","code":[{"text":"Bostøtte"}],
             "practitioner":{"display":"Line Dahl"},"notAvailable":[
               {"description":"På ferie. Karin Holst dækker.",
                "during":{"start":"2030-12-21","end":"2030-12-31"}},
               {"during":{"start":"2031-02-01"}}]}
            """,
            """
            {"resourceType":"CareTeam","id":"t@","status":"active",
             "subject":{"reference":"Patient/p@"},
             "participant":[{"member":{"reference":"PractitionerRole/r@"}}]}
            """);
    var after = throughTheCitizensApp();

    var absences = before.at("/contacts/0/absences");
    assertThat(absences).as("with and without words").hasSize(2);
    assertThat(after.at("/contacts/0/absences")).isEqualTo(absences);
  }

  private String appointment(int day, String more, String... actors) {
    return """
    {"resourceType":"Appointment","id":"a%s@","status":"booked",%s,
     "start":"2030-05-%02dT08:00:00+02:00","participant":[
       {"actor":{"reference":"Patient/p@"},"status":"accepted"}%s]}
    """
        .formatted(
            day,
            more.strip(),
            day,
            Stream.of(actors)
                .map(actor -> ",{\"actor\":{%s},\"status\":\"accepted\"}".formatted(actor))
                .reduce("", String::concat));
  }

  private JsonNode contribute(String... resources) {
    send(
        "kommunen",
        TestData.bundle(
            "batch",
            Stream.concat(Stream.of(TestData.patient("p" + cpr, cpr)), Stream.of(resources))
                .map(it -> it.replace("@", cpr))
                .toArray(String[]::new)));
    return backend.planOf(cpr);
  }

  /** The plan of someone else, of whom another source says what the citizen's app is told. */
  private JsonNode throughTheCitizensApp() {
    var token = backend.issuer().citizen(cpr, "Test Person");
    var id = backend.get("/api/me", token).json().path("id").asText();
    var told = backend.get("/fhir/Patient/" + id + "/$everything?_count=500", token);
    FhirValidation.assertValid(FhirValidation.R4.newJsonParser().parseResource(told.body()));
    send("psykiatrien", told.body().replace(cpr, other));
    return backend.planOf(other);
  }

  private void send(String source, String bundle) {
    var answer = backend.contribute(source, bundle);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** Without what is each source's own: whose they are, and the id that is made of that. */
  private static List<JsonNode> appointments(JsonNode plan) {
    return StreamSupport.stream(plan.path("appointments").spliterator(), false)
        .map(it -> ((ObjectNode) it.deepCopy()).<JsonNode>without(List.of("id", "source")))
        .toList();
  }
}
