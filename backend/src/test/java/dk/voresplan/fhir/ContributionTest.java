package dk.voresplan.fhir;

import static dk.voresplan.fhir.TestData.bundle;
import static dk.voresplan.fhir.TestData.goal;
import static dk.voresplan.fhir.TestData.patient;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.voresplan.RunningBackend;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionTest {
  private final RunningBackend backend = RunningBackend.get();
  private final String cpr = RunningBackend.newCpr();
  private final String person = "p" + cpr;

  @ParameterizedTest
  @ValueSource(strings = {"transaction", "batch", "collection", "message", "document", "searchset"})
  void everyKindOfBundleIsTakenIn(String type) {
    contribute("kommunen", bundle(type, patient(person, cpr), goal("g" + cpr, person, "Gå tur")));
    assertThat(titles()).containsExactly("Gå tur");
  }

  @Test
  void theSameTwiceChangesNothing() {
    var bundle = bundle("collection", patient(person, cpr), goal("g", person, "Gå tur"));
    contribute("kommunen", bundle);
    var plan = backend.planOf(cpr);
    int kept = backend.count("contribution");
    var again = contribute("kommunen", bundle.replace(" ", "").replace("Gåtur", "Gå tur"));
    assertThat(again).contains("received before");
    assertThat(backend.planOf(cpr)).isEqualTo(plan);
    assertThat(backend.count("contribution")).isEqualTo(kept);
  }

  @Test
  void theNewerVersionWinsWhicheverArrivesFirst() {
    contribute("kommunen", about(updated("2026-02-01T10:00:00Z", goal("g", person, "Ny"))));
    var late =
        contribute("kommunen", about(updated("2026-01-01T10:00:00Z", goal("g", person, "Gammel"))));
    assertThat(titles()).containsExactly("Ny");
    assertThat(late).contains("older than what we have");
  }

  @Test
  void withoutATimeOfItsOwnAResourceIsAsNewAsItsBundle() {
    contribute("kommunen", at("2026-02-01T10:00:00Z", about(goal("g", person, "Ny"))));
    contribute("kommunen", at("2026-01-01T10:00:00Z", about(goal("g", person, "Gammel"))));
    assertThat(titles()).containsExactly("Ny");
  }

  @Test
  void twoVersionsOfOneTimeGiveTheSamePlanInEitherOrder() {
    var one = updated("2026-02-01T10:00:00Z", goal("g", person, "Den ene"));
    var other = updated("2026-02-01T10:00:00Z", goal("g", person, "Den anden"));
    contribute("source3", about(one));
    contribute("source3", about(other));
    contribute("source4", about(other));
    contribute("source4", about(one));
    assertThat(titles()).as("both sources show the same one").hasSize(1);
  }

  @Test
  void aTimeInTheFutureIsNotBelieved() {
    var answer =
        contribute(
            "kommunen", about(updated("2999-01-01T10:00:00Z", goal("g", person, "Fra 2999"))));
    assertThat(answer).contains("in the future");
    contribute("kommunen", about(goal("g", person, "Fra nu")));
    assertThat(titles()).containsExactly("Fra nu");
  }

  @Test
  void aWithdrawnOrMistakenResourceLeavesThePlan() {
    contribute(
        "kommunen",
        about(goal("a", person, "En"), goal("b", person, "To"), goal("c", person, "Tre")));
    contribute("kommunen", about(goal("a", person, "En").replace("active", "entered-in-error")));
    var withdrawal = "{\"request\":{\"method\":\"DELETE\",\"url\":\"Goal/b\"}}";
    var bundle = about(patient(person, cpr));
    contribute("kommunen", bundle.substring(0, bundle.length() - 2) + "," + withdrawal + "]}");
    assertThat(titles()).containsExactly("Tre");
  }

  @Test
  void oneCitizenPerCprNumberWhateverThePatientId() {
    contribute("kommunen", about(goal("g", person, "Fra kommunen")));
    contribute(
        "psykiatrien",
        bundle("batch", patient("another", cpr), goal("g", "another", "Fra psykiatrien")));
    contribute(
        "kommunen",
        bundle("batch", patient("third" + cpr, cpr), goal("h", "third" + cpr, "Nyt id")));
    assertThat(titles()).containsExactlyInAnyOrder("Fra kommunen", "Fra psykiatrien", "Nyt id");
  }

  @Test
  void aReusedIdWithAnotherCprNumberIsTheOtherCitizen() {
    var other = RunningBackend.newCpr();
    contribute("kommunen", about(goal("g", person, "Den første")));
    contribute("kommunen", bundle("batch", patient(person, other), goal("h", person, "Den anden")));
    contribute("kommunen", bundle("batch", goal("i", person, "Uden Patient")));
    assertThat(titles()).containsExactly("Den første");
    assertThat(titles(backend.planOf(other)))
        .containsExactlyInAnyOrder("Den anden", "Uden Patient");
  }

  @Test
  void goalsMayArriveBeforeThePatientTheyAreAbout() {
    contribute("kommunen", bundle("batch", goal("g", person, "Før")));
    contribute("kommunen", bundle("batch", goal("h", person, "Også før")));
    contribute("kommunen", bundle("batch", patient(person, cpr)));
    contribute("kommunen", bundle("batch", goal("i", person, "Efter")));
    assertThat(titles()).containsExactlyInAnyOrder("Før", "Også før", "Efter");
  }

  @Test
  void whatCameBeforeThePatientIsNoLongerAnybodyElses() {
    int people =
        backend.count(
            "contribution_resource c join person p on p.citizen_id = c.citizen_id where p.cpr_number is null");
    contribute("kommunen", bundle("batch", goal("g", person, "Før")));
    contribute("kommunen", bundle("batch", patient(person, cpr)));
    assertThat(
            backend.count(
                "contribution_resource c join person p on p.citizen_id = c.citizen_id where p.cpr_number is null"))
        .isEqualTo(people);
  }

  @Test
  void nothingFromOneSourceChangesAnothers() {
    contribute("kommunen", about(goal("g", person, "Kommunens")));
    contribute(
        "psykiatrien", about(goal("g", person, "Psykiatriens").replace("active", "cancelled")));
    assertThat(titles()).containsExactly("Kommunens");
  }

  @Test
  void eachSourceHasItsOwnVersionsUnderAnIdThatBothUse() {
    contribute("kommunen", about(updated("2026-02-01T10:00:00Z", goal("g", person, "Kommunens"))));
    contribute(
        "psykiatrien", about(updated("2026-01-01T10:00:00Z", goal("g", person, "Psykiatriens"))));
    assertThat(titles()).containsExactlyInAnyOrder("Kommunens", "Psykiatriens");
    contribute("kommunen", about(updated("2026-03-01T10:00:00Z", goal("g", person, "Nyt"))));
    assertThat(titles()).containsExactlyInAnyOrder("Nyt", "Psykiatriens");
  }

  @Test
  void theSameGoalFromTwoSourcesIsOneWithTwoSources() {
    var area =
        "\"category\":[{\"coding\":[{\"system\":\"https://voresplan.dk/fhir/CodeSystem/life-area\",\"code\":\"MONEY\"}]}],";
    contribute(
        "kommunen",
        about(
            goal("g", person, "Få ro på regningerne.")
                .replace("\"lifecycleStatus\"", area + "\"lifecycleStatus\"")));
    contribute(
        "jobcentret",
        about(
            goal("x", person, "få ro på  regningerne")
                .replace("\"lifecycleStatus\"", area + "\"lifecycleStatus\"")));
    var plan = backend.planOf(cpr);
    assertThat(titles(plan)).hasSize(1);
    assertThat(plan.at("/areas/0/area").asText()).isEqualTo("MONEY");
    assertThat(plan.at("/areas/0/goals/0/lines")).hasSize(2);
    assertThat(plan.path("contributions")).hasSize(2);
  }

  @Test
  void aNameThatArrivesAfterTheTeamIsShown() {
    var team =
        "{\"resourceType\":\"CareTeam\",\"id\":\"t\",\"subject\":{\"reference\":\"Patient/%s\"},\"participant\":[{\"role\":[{\"text\":\"Mentor\"}],\"member\":{\"reference\":\"Practitioner/late%s\"}}]}"
            .formatted(person, cpr);
    var answer = contribute("kommunen", about(team));
    assertThat(answer).contains("leads nowhere so far");
    assertThat(names()).containsExactly("Mentor");
    contribute(
        "kommunen",
        bundle(
            "batch",
            "{\"resourceType\":\"Practitioner\",\"id\":\"late%s\",\"name\":[{\"given\":[\"Sent\"],\"family\":\"Navn\"}]}"
                .formatted(cpr)));
    assertThat(names()).containsExactly("Sent Navn");
    assertThat(backend.count("plan_to_merge")).isZero();
  }

  @Test
  void unknownTypesAreKeptAndCounted() {
    var answer =
        contribute(
            "kommunen",
            about(
                "{\"resourceType\":\"Observation\",\"id\":\"o\",\"subject\":{\"reference\":\"Patient/%s\"}}"
                    .formatted(person)));
    assertThat(answer).contains("1 resource read, and 1 kept");
  }

  @Test
  void markupIsTextAndNarrativeIsNeverShown() {
    contribute(
        "kommunen",
        about(
            goal("g", person, "<script>alert(1)</script> \\u202eabc")
                .replace(
                    "\"lifecycleStatus\"",
                    "\"text\":{\"status\":\"generated\",\"div\":\"<div>Fortælling</div>\"},\"lifecycleStatus\"")));
    assertThat(titles()).containsExactly("<script>alert(1)</script> abc");
    assertThat(backend.planOf(cpr).toString()).doesNotContain("Fortælling");
  }

  @Test
  void aGoalWithoutWordsIsCalledAfterItsOrganisation() {
    contribute("kommunen", about(goal("g", person, "416fe27d-3ccf-4390-8742-8b52a9d8dc78")));
    assertThat(titles()).containsExactly("Et mål fra Skanderborg Kommune");
  }

  @Test
  void aStepWithoutWordsIsCalledAfterItsOrganisation() {
    contribute(
        "kommunen",
        about(
            """
            {"resourceType":"Task","id":"t","status":"requested","intent":"plan",
             "description":"OPG-4711","for":{"reference":"Patient/%s"}}
            """
                .formatted(person)));
    assertThat(backend.planOf(cpr).at("/areas/0/steps/0/title").asText())
        .isEqualTo("Et skridt fra Skanderborg Kommune");
  }

  @Test
  void anAppointmentWithoutWordsIsCalledAfterItsOrganisation() {
    contribute(
        "kommunen",
        about(
            """
            {"resourceType":"Appointment","id":"a","status":"booked",
             "serviceType":[{"coding":[{"system":"urn:test","code":"4711"}]}],
             "start":"2030-01-05T10:00:00+01:00",
             "participant":[{"actor":{"reference":"Patient/%s"},"status":"accepted"}]}
            """
                .formatted(person)));
    assertThat(backend.planOf(cpr).at("/appointments/0/title").asText())
        .isEqualTo("Aftale med Skanderborg Kommune");
  }

  @Test
  void aReferenceInTheWrongCaseIsUnderstood() {
    var task =
        "{\"resourceType\":\"Task\",\"id\":\"t\",\"status\":\"requested\",\"intent\":\"plan\",\"description\":\"Ring\",\"for\":{\"reference\":\"Patient/%s\"},\"reasonReference\":{\"reference\":\"goal/g\"}}"
            .formatted(person);
    contribute("kommunen", about(goal("g", person, "Gå tur"), task));
    assertThat(backend.planOf(cpr).at("/areas/0/goals/0/steps/0/title").asText()).isEqualTo("Ring");
  }

  @Test
  void aSourceFindsTheCitizensItHasContributedToAndNoOthers() {
    contribute("kommunen", about(goal("g", person, "Gå tur")));
    var path = "/fhir/Patient?identifier=urn:oid:1.2.208.176.1.2%7C" + cpr;
    var known = backend.get(path, backend.issuer().source("kommunen", "system/Patient.s")).json();
    assertThat(known.path("total").asInt()).isEqualTo(1);
    assertThat(known.at("/entry/0/resource/id").asText()).isNotEmpty();
    assertThat(known.toString()).doesNotContain("Test").doesNotContain("Gå tur");
    assertThat(
            backend.get(path, backend.issuer().source("laegehuset")).json().path("total").asInt())
        .isZero();
    assertThat(
            backend.get("/fhir/Patient?identifier=x", backend.issuer().source("kommunen")).status())
        .isEqualTo(400);
  }

  @Test
  void aCprNumberIsSearchedForWithoutBeingInTheAddress() {
    contribute("kommunen", about(goal("g", person, "Gå tur")));
    assertThat(searchByForm("identifier=urn:oid:1.2.208.176.1.2%7C" + cpr).json().path("total"))
        .hasToString("1");
    assertThat(searchByForm("identifier=x").status()).isEqualTo(400);
    assertThat(searchByForm("identifier=a%7Cb&identifier=c%7Cd").status()).isEqualTo(400);
    assertThat(searchByForm("name=x").status()).isEqualTo(400);
    assertThat(backend.get("/fhir/metadata", "").body()).contains("POST Patient/_search");
  }

  private RunningBackend.Answer searchByForm(String form) {
    return backend.post(
        "/fhir/Patient/_search",
        backend.issuer().source("kommunen", "system/Patient.s"),
        "application/x-www-form-urlencoded",
        form.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void theNationalIdentitysNameWins() {
    var plan = backend.planOf(cpr);
    contribute("kommunen", bundle("batch", patient(person, cpr).replace("Test", "Kælenavn")));
    assertThat(plan.at("/citizen/name").asText()).isEqualTo("Test Person");
    assertThat(backend.planOf(cpr).at("/citizen/name").asText()).isEqualTo("Test Person");
  }

  @Test
  void eachContributionIsInTheCitizensAccessLog() {
    contribute("kommunen", about(goal("g", person, "Gå tur")));
    assertThat(
            backend.count(
                "access_log l join person p on p.citizen_id = l.citizen_id where p.cpr_number = '%s' and access_right = 'CONTRIBUTE' and not refused"
                    .formatted(cpr)))
        .isEqualTo(3);
  }

  private String contribute(String source, String bundle) {
    var answer = backend.contribute(source, bundle);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String about(String... resources) {
    var all = new String[resources.length + 1];
    all[0] = patient(person, cpr);
    System.arraycopy(resources, 0, all, 1, resources.length);
    return bundle("collection", all);
  }

  private static String updated(String time, String resource) {
    return resource.replace(
        "\"lifecycleStatus\"",
        "\"meta\":{\"lastUpdated\":\"%s\"},\"lifecycleStatus\"".formatted(time));
  }

  private static String at(String time, String bundle) {
    return bundle.replace(
        "\"type\":\"collection\"", "\"type\":\"collection\",\"timestamp\":\"%s\"".formatted(time));
  }

  private List<String> titles() {
    return titles(backend.planOf(cpr));
  }

  private static List<String> titles(JsonNode plan) {
    return plan.path("areas").findValues("goals").stream()
        .flatMap(goals -> goals.valueStream())
        .map(goal -> goal.path("title").asText())
        .toList();
  }

  private List<String> names() {
    return backend.planOf(cpr).path("contacts").findValuesAsText("name");
  }
}
