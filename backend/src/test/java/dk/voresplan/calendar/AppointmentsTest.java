package dk.voresplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.voresplan.RunningBackend;
import dk.voresplan.fhir.TestData;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What sources say of appointments, and what the citizen reads. */
class AppointmentsTest {
  private static final Instant START = Instant.parse("2030-05-06T08:00:00Z");
  private static final String VIDEO =
      "http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService";

  private final RunningBackend backend = RunningBackend.get();
  private final String cpr = RunningBackend.newCpr();
  private final String person = "p" + cpr;

  @Test
  void anAppointmentTellsWhereToGoAndWhatToBring() {
    contribute(
        appointment(
            "booked",
            START,
            "2026-01-01T10:00:00Z",
            "\"patientInstruction\":\"Tag din kalender med.\","),
        """
        {"resourceType":"Location","id":"l%s","name":"Rådhuset, lokale 4",
         "address":{"line":["Adelgade 101","1. sal"],"postalCode":"8660","city":"Skanderborg"}}
        """
            .formatted(cpr));
    assertThat(read("place")).isEqualTo("Rådhuset, lokale 4");
    assertThat(read("address")).isEqualTo("Adelgade 101, 1. sal, 8660 Skanderborg");
    assertThat(read("bring")).isEqualTo("Tag din kalender med.");
    assertThat(only().has("video")).isFalse();
  }

  @Test
  void aCommentStandsInForAMissingInstruction() {
    contribute(
        appointment(
            "booked", START, "2026-01-01T10:00:00Z", "\"comment\":\"Ring på dørklokken.\","));
    assertThat(read("bring")).isEqualTo("Ring på dørklokken.");
    contribute(
        appointment("booked", START, "2026-01-02T10:00:00Z", "\"comment\":\"Ring på dørklokken.\",")
            .replace("\"description\":\"Samtale\",", ""));
    assertThat(read("title")).isEqualTo("Ring på dørklokken.");
    assertThat(only().has("bring")).isFalse();
  }

  @Test
  void oneJoinsByVideoAtTheAddressOfTheAppointmentElseOfItsPlace() {
    var place =
        """
        {"resourceType":"Location","id":"l%s","name":"På video",
         "telecom":[{"system":"url","value":"https://video.example/rum/4"}]}
        """
            .formatted(cpr);
    contribute(appointment("booked", START, "2026-01-01T10:00:00Z", ""), place);
    assertThat(read("video")).isEqualTo("https://video.example/rum/4");
    contribute(
        appointment(
            "booked", START, "2026-01-02T10:00:00Z", virtualService("https://video.example/eget")));
    assertThat(read("video")).isEqualTo("https://video.example/eget");
  }

  @Test
  void anAddressThatRunsAScriptIsNoWayToJoin() {
    contribute(
        appointment("booked", START, "2026-01-01T10:00:00Z", virtualService("javascript:alert(1)")),
        """
        {"resourceType":"Location","id":"l%s","name":"På video",
         "telecom":[{"system":"url","value":"javascript:alert(1)"}]}
        """
            .formatted(cpr));
    assertThat(only().has("video")).isFalse();
    assertThat(read("place")).isEqualTo("På video");
  }

  @Test
  void instructionsEndAtTenThousandLettersAndRefuseNul() {
    contribute(
        appointment(
            "booked",
            START,
            "2026-01-01T10:00:00Z",
            "\"patientInstruction\":\"%s\",".formatted("Kom ind. ".repeat(1_200))));
    assertThat(read("bring")).hasSize(10_000).startsWith("Kom ind. Kom ind.").endsWith("…");
    var answer =
        backend.contribute(
            "kommunen",
            TestData.bundle(
                "batch",
                TestData.patient(person, cpr),
                appointment(
                    "booked", START, "2026-01-02T10:00:00Z", "\"comment\":\"Med \\u0000 i\",")));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("NUL");
  }

  @Test
  void aMovedAppointmentTellsFromWhenAndKeepsItsId() {
    contribute(appointment("booked", START, "2026-01-01T10:00:00Z", ""));
    assertThat(only().has("movedFrom")).isFalse();
    var id = read("id");
    contribute(appointment("booked", START.plus(Duration.ofDays(1)), "2026-01-02T10:00:00Z", ""));
    assertThat(Instant.parse(read("movedFrom"))).isEqualTo(START);
    assertThat(read("id")).isEqualTo(id);
    assertThat(only().path("changes").asInt()).isOne();
    contribute(appointment("booked", START.plus(Duration.ofDays(2)), "2026-01-03T10:00:00Z", ""));
    assertThat(Instant.parse(read("movedFrom")))
        .as("where it was last")
        .isEqualTo(START.plus(Duration.ofDays(1)));
    assertThat(only().path("changes").asInt()).isEqualTo(2);
  }

  @Test
  void theOlderTimeThatArrivesLateIsNoMoveAndTheCalendarIsTheSame() {
    var older = appointment("booked", START, "2026-01-01T10:00:00Z", "");
    var newer = appointment("booked", START.plus(Duration.ofDays(1)), "2026-01-02T10:00:00Z", "");
    contribute(newer);
    var calendar = only();
    contribute(older);
    assertThat(only()).isEqualTo(calendar);
    assertThat(only().has("movedFrom")).isFalse();
  }

  @Test
  void calledOffAndOnAgainIsTwoChangesAndForgetsNoMove() {
    contribute(appointment("booked", START, "2026-01-01T10:00:00Z", ""));
    var later = START.plus(Duration.ofDays(1));
    contribute(appointment("booked", later, "2026-01-02T10:00:00Z", ""));
    contribute(appointment("cancelled", later, "2026-01-03T10:00:00Z", ""));
    assertThat(only().path("cancelled").asBoolean()).isTrue();
    contribute(appointment("booked", later, "2026-01-04T10:00:00Z", ""));
    assertThat(only().path("cancelled").asBoolean()).isFalse();
    assertThat(only().path("changes").asInt()).isEqualTo(3);
    assertThat(Instant.parse(read("movedFrom"))).isEqualTo(START);
  }

  @Test
  void oneThatNobodySaidTheEndOfIsMovedToo() {
    contribute(withoutEnd(appointment("booked", START, "2026-01-01T10:00:00Z", "")));
    contribute(
        withoutEnd(
            appointment("booked", START.plus(Duration.ofDays(1)), "2026-01-02T10:00:00Z", "")));
    assertThat(only().path("changes").asInt()).isOne();
    assertThat(Instant.parse(read("movedFrom"))).isEqualTo(START);
  }

  @Test
  void aNewEndIsAChangeAndNoMove() {
    contribute(appointment("booked", START, "2026-01-01T10:00:00Z", ""));
    var end = START.plus(Duration.ofHours(1)).toString();
    var longer = START.plus(Duration.ofHours(2)).toString();
    contribute(appointment("booked", START, "2026-01-02T10:00:00Z", "").replace(end, longer));
    assertThat(only().path("changes").asInt()).isOne();
    assertThat(only().has("movedFrom")).isFalse();
  }

  @Test
  void oneThatWasGoneAndComesBackAtAnotherTimeTellsNoOldMove() {
    contribute(appointment("booked", START, "2026-01-01T10:00:00Z", ""));
    contribute(appointment("booked", START.plus(Duration.ofDays(1)), "2026-01-02T10:00:00Z", ""));
    contribute(
        appointment(
            "entered-in-error", START.plus(Duration.ofDays(1)), "2026-01-03T10:00:00Z", ""));
    contribute(appointment("booked", START.plus(Duration.ofDays(2)), "2026-01-04T10:00:00Z", ""));
    assertThat(only().has("movedFrom")).isFalse();
  }

  @Test
  void whatIsOnlyProposedIsNotAgreed() {
    contribute(appointment("proposed", START, "2026-01-01T10:00:00Z", ""));
    assertThat(backend.planOf(cpr).path("appointments")).isEmpty();
  }

  @Test
  void anEndBeforeItsStartIsNoEnd() {
    var end = START.plus(Duration.ofHours(1)).toString();
    contribute(
        appointment("booked", START, "2026-01-01T10:00:00Z", "")
            .replace(end, START.minus(Duration.ofHours(1)).toString()));
    assertThat(only().has("end")).isFalse();
  }

  @Test
  void aMoveOfOneCitizensIsNothingToAnother() {
    contribute(appointment("booked", START, "2026-01-01T10:00:00Z", ""));
    contribute(appointment("booked", START.plus(Duration.ofDays(1)), "2026-01-02T10:00:00Z", ""));
    var other = RunningBackend.newCpr();
    var bundle =
        TestData.bundle(
            "batch",
            TestData.patient("p" + other, other),
            appointment("booked", START, "2026-01-01T10:00:00Z", "")
                .replace("Patient/" + person, "Patient/p" + other));
    assertThat(backend.contribute("psykiatrien", bundle).status()).isEqualTo(200);
    assertThat(backend.planOf(other).path("appointments").get(0).has("movedFrom")).isFalse();
  }

  private static String virtualService(String address) {
    return "\"extension\":[{\"url\":\"%s\",\"extension\":[{\"url\":\"address\",\"valueUrl\":\"%s\"}]}],"
        .formatted(VIDEO, address);
  }

  private static String withoutEnd(String appointment) {
    return appointment.replaceAll("\"end\":\"[^\"]*\",", "");
  }

  private String appointment(String status, Instant start, String updated, String more) {
    return """
    {"resourceType":"Appointment","id":"a%s","status":"%s","meta":{"lastUpdated":"%s"},%s
     "description":"Samtale","start":"%s","end":"%s","participant":[
      {"actor":{"reference":"Patient/%s"},"status":"accepted"},
      {"actor":{"reference":"Location/l%s","display":"Et sted"},"status":"accepted"}]}
    """
        .formatted(cpr, status, updated, more, start, start.plus(Duration.ofHours(1)), person, cpr);
  }

  private void contribute(String... resources) {
    var all = new String[resources.length + 1];
    all[0] = TestData.patient(person, cpr);
    System.arraycopy(resources, 0, all, 1, resources.length);
    var answer = backend.contribute("kommunen", TestData.bundle("batch", all));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private JsonNode only() {
    var appointments = backend.planOf(cpr).path("appointments");
    assertThat(appointments.size()).isOne();
    return appointments.get(0);
  }

  private String read(String field) {
    return only().path(field).asText();
  }
}
