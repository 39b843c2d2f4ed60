package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.voresplan.RunningBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is strange and still says something: it is taken in, and nothing of it is lost. */
class StrangeContributionTest {
  private final RunningBackend backend = RunningBackend.get();
  private final String cpr = RunningBackend.newCpr();
  private final String person = "p" + cpr;

  @ParameterizedTest
  @ValueSource(strings = {"İyi ve ışıklı bir oda", "أريد أن أرسم مرة أخرى", "Å få ro 🎨"})
  void wordsOfAnyLanguageAreKeptAsTheyAre(String words) {
    contribute(TestData.goal("g", person, words));
    assertThat(plan().at("/areas/0/goals/0/title").asText()).isEqualTo(words);
  }

  @Test
  void twoMegabytesOfNarrativeAreTakenInAndNeverShown() {
    var narrative =
        "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns='http://www.w3.org/1999/xhtml'>%s</div>\"},\"lifecycleStatus\""
            .formatted("Fortælling ".repeat(190_000));
    contribute(TestData.goal("g", person, "Gå tur").replaceFirst("\"lifecycleStatus\"", narrative));
    assertThat(plan().at("/areas/0/goals/0/title").asText()).isEqualTo("Gå tur");
    assertThat(plan().toString()).doesNotContain("Fortælling").hasSizeLessThan(5_000);
  }

  @Test
  void aNarrativeThatIsNoHtmlStopsNothing() {
    var narrative = "\"text\":{\"status\":\"generated\",\"div\":\"<div><b>Fortælling\"},";
    contribute(
        TestData.goal("g", person, "Gå tur")
            .replaceFirst(
                "\"lifecycleStatus\"",
                narrative
                    + "\"contained\":[{\"resourceType\":\"Practitioner\",%s\"id\":\"k\"}],\"lifecycleStatus\""
                        .formatted(narrative)));
    assertThat(plan().at("/areas/0/goals/0/title").asText()).isEqualTo("Gå tur");
    assertThat(plan().toString()).doesNotContain("Fortælling");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "9999-12-31"})
  void theFirstAndTheLastYearAreDaysLikeOthersAndTheSameEachTime(String day) {
    var appointment =
        """
        {"resourceType":"Appointment","id":"a","status":"booked","description":"Møde",
         "start":"%sT10:00:00Z","participant":[{"status":"accepted",
         "actor":{"reference":"Patient/%s"}}]}
        """
            .formatted(day, person);
    var goal =
        TestData.goal("g", person, "Gå tur")
            .replace(
                "\"lifecycleStatus\"", "\"startDate\":\"%s\",\"lifecycleStatus\"".formatted(day));
    contribute(goal, appointment);
    var first = plan();
    contribute(appointment, goal);
    assertThat(first.at("/areas/0/goals/0/since").asText()).isEqualTo(day);
    assertThat(first.at("/appointments/0/start").asText()).startsWith(day);
    assertThat(plan().path("appointments")).isEqualTo(first.path("appointments"));
    var token = backend.issuer().citizen(cpr, "Test Person");
    var id = backend.get("/api/me", token).json().path("id").asText();
    var told = backend.get("/fhir/Patient/" + id + "/$everything", token);
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.body()).contains(day);
  }

  /** Some systems say so when they do not know. */
  @Test
  void whatIsAsOldAsDaysAreIsTakenIn() {
    var goal =
        TestData.goal("g", person, "Gå tur")
            .replace(
                "\"lifecycleStatus\"",
                "\"meta\":{\"lastUpdated\":\"0001-01-01T00:00:00Z\"},\"lifecycleStatus\"");
    contribute(goal);
    contribute(goal, TestData.goal("h", person, "Male"));
    assertThat(plan().at("/areas/0/goals")).hasSize(2);
  }

  @Test
  void aMisspelledCareplanIsTheCarePlanThatWasMeant() {
    contribute(
        """
        {"resourceType":"CarePlan","id":"c","status":"active","intent":"plan","title":"Hverdag",
         "subject":{"reference":"Patient/%s"},"goal":[{"reference":"Goal/g"}]}
        """
            .formatted(person),
        TestData.goal("g", person, "Gå tur"),
        """
        {"resourceType":"Task","id":"t","status":"requested","intent":"plan","description":"Ring",
         "for":{"reference":"Patient/%s"},"basedOn":[{"reference":"Careplan/c"}]}
        """
            .formatted(person));
    assertThat(plan().at("/areas/0/goals/0/steps/0/title").asText()).isEqualTo("Ring");
  }

  private void contribute(String... resources) {
    var all = new String[resources.length + 1];
    all[0] = TestData.patient(person, cpr);
    System.arraycopy(resources, 0, all, 1, resources.length);
    var answer = backend.contribute("kommunen", TestData.bundle("collection", all));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private JsonNode plan() {
    return backend.planOf(cpr);
  }
}
