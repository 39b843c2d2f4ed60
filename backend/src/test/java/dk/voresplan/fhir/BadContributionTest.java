package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadContributionTest {
  private static final String SECRET = "Hemmelig Tekst";
  private static final String[] TABLES = {
    "person", "contribution", "contribution_resource", "directory_resource", "identifier_look_up"
  };

  private final RunningBackend backend = RunningBackend.get();

  static Stream<Arguments> bad() {
    var cpr = RunningBackend.newCpr();
    var other = RunningBackend.newCpr();
    var patient = TestData.patient("bad", cpr);
    var goal = TestData.goal("g", "bad", SECRET);
    return Stream.of(
        Arguments.of("nothing", "", 400, ""),
        Arguments.of("no JSON", SECRET, 400, "Bundle"),
        Arguments.of("half a JSON", "{\"resourceType\":\"Bundle\"", 400, "Bundle"),
        Arguments.of("two JSONs", TestData.bundle("batch", patient) + "{}", 400, "Bundle"),
        Arguments.of(
            "a name twice",
            "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"type\":\"batch\"}",
            400,
            "Bundle.type"),
        Arguments.of(
            "a name twice, deep within",
            TestData.bundle("batch", patient, goal.replace("\"text\"", "\"text\":\"x\",\"text\"")),
            400,
            "Bundle.entry[1].resource.description.text"),
        Arguments.of(
            "a number where a text belongs",
            TestData.bundle("batch", patient, goal.replace("\"" + SECRET + "\"", "123")),
            400,
            "Bundle.entry[1].resource"),
        Arguments.of(
            "a list where a text belongs",
            TestData.bundle("batch", patient, goal.replace("\"" + SECRET + "\"", "[\"a\"]")),
            400,
            "Bundle.entry[1].resource"),
        Arguments.of("no FHIR", "{\"name\":\"" + SECRET + "\"}", 400, "Bundle"),
        Arguments.of("no Bundle", patient, 400, "Bundle"),
        Arguments.of("an array", "[" + patient + "]", 400, "Bundle"),
        Arguments.of("a history", TestData.bundle("history", patient), 422, "Bundle.type"),
        Arguments.of("an empty Bundle", TestData.bundle("batch"), 422, "Bundle.entry"),
        Arguments.of(
            "100,000 entries",
            "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":["
                + "{},".repeat(99_999)
                + "{}]}",
            413,
            "Bundle.entry"),
        Arguments.of("10,000 levels", "[".repeat(10_000) + "]".repeat(10_000), 400, "Bundle"),
        Arguments.of(
            "51 levels",
            TestData.bundle("batch", "{\"a\":" + "[".repeat(48) + "]".repeat(48) + "}"),
            400,
            "Bundle"),
        Arguments.of("10 MB", "{\"a\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}", 413, ""),
        Arguments.of(
            "NUL",
            TestData.bundle("batch", patient, goal.replace(SECRET, "a\\u0000b")),
            400,
            "Bundle"),
        Arguments.of(
            "half a surrogate pair",
            TestData.bundle("batch", patient, goal.replace(SECRET, "a\\ud83db")),
            400,
            "Bundle"),
        Arguments.of(
            "its other half",
            TestData.bundle("batch", patient, goal.replace(SECRET, "a\\ude00b")),
            400,
            "Bundle"),
        Arguments.of(
            "a number of 300 million digits in 11 characters",
            TestData.bundle("batch", "{\"multipleBirthInteger\":1e300000000}"),
            400,
            "Bundle.entry[0].resource.multipleBirthInteger"),
        Arguments.of(
            "a number that small",
            TestData.bundle("batch", "{\"a\":[1,{\"b\":-1.5E-99999999999}]}"),
            400,
            "Bundle.entry[0].resource.a[1].b"),
        Arguments.of(
            "a number of 41 digits",
            TestData.bundle("batch", "{\"a\":" + "1".repeat(41) + "}"),
            400,
            "Bundle.entry[0].resource.a"),
        Arguments.of(
            "an id of 65 characters",
            TestData.bundle("batch", patient, TestData.goal("g".repeat(65), "bad", SECRET)),
            422,
            "Bundle.entry[1].resource.id"),
        Arguments.of(
            "an id of 65 characters within",
            TestData.bundle(
                "batch",
                patient,
                goal.replace(
                    "\"lifecycleStatus\"",
                    "\"contained\":[{\"resourceType\":\"Practitioner\",\"id\":\""
                        + "p".repeat(65)
                        + "\"}],\"lifecycleStatus\"")),
            422,
            "Bundle.entry[1].resource.contained[0].id"),
        Arguments.of(
            "an id that looks like one of something contained",
            TestData.bundle("batch", patient, TestData.goal("g#1", "bad", SECRET)),
            422,
            "Bundle.entry[1].resource.id"),
        Arguments.of(
            "a text where an object belongs",
            TestData.bundle(
                "batch",
                patient,
                goal.replace("{\"text\":\"%s\"}".formatted(SECRET), "\"%s\"".formatted(SECRET))),
            400,
            "Bundle.entry[1].resource"),
        Arguments.of(
            "an identifier that is no list",
            TestData.bundle(
                "batch",
                "{\"resourceType\":\"Patient\",\"id\":\"bad\",\"identifier\":{\"system\":\"x\"}}"),
            422,
            "Bundle.entry[0].resource.identifier"),
        Arguments.of(
            "an identifier that is a text",
            TestData.bundle(
                "batch", "{\"resourceType\":\"Patient\",\"id\":\"bad\",\"identifier\":[\"x\"]}"),
            422,
            "Bundle.entry[0].resource.identifier"),
        Arguments.of(
            "participants that are no list",
            TestData.bundle(
                "batch",
                patient,
                "{\"resourceType\":\"Appointment\",\"participant\":{\"actor\":{}}}"),
            422,
            "Bundle.entry[1].resource.participant"),
        Arguments.of(
            "an impossible CPR number",
            TestData.bundle("batch", TestData.patient("bad", "3102851234")),
            422,
            "Bundle.entry[0].resource.identifier[0].value"),
        Arguments.of(
            "letters for a CPR number",
            TestData.bundle("batch", TestData.patient("bad", "01028512AB")),
            422,
            "Bundle.entry[0].resource.identifier[0].value"),
        Arguments.of(
            "two citizens",
            TestData.bundle("batch", patient, TestData.patient("bad2", other)),
            422,
            "Bundle.entry[1].resource"),
        Arguments.of(
            "one id for two citizens",
            TestData.bundle("batch", patient, TestData.patient("bad", other)),
            422,
            "Bundle.entry[1].resource"),
        Arguments.of(
            "a goal of someone else",
            TestData.bundle("batch", patient, goal, TestData.goal("h", "elsewhere", SECRET)),
            422,
            "Bundle.entry[2].resource.subject"),
        Arguments.of(
            "an observation of someone else",
            TestData.bundle(
                "batch",
                patient,
                "{\"resourceType\":\"Observation\",\"subject\":{\"reference\":\"Patient/elsewhere\"}}"),
            422,
            "Bundle.entry[1].resource.subject"),
        Arguments.of(
            "someone else by CPR number",
            TestData.bundle(
                "batch",
                patient,
                "{\"resourceType\":\"Goal\",\"subject\":{\"identifier\":{\"system\":\"urn:oid:1.2.208.176.1.2\",\"value\":\""
                    + other
                    + "\"}}}"),
            422,
            "Bundle.entry[1].resource.subject"),
        Arguments.of(
            "an appointment with someone else",
            TestData.bundle(
                "batch",
                patient,
                "{\"resourceType\":\"Appointment\",\"participant\":[{\"actor\":{\"reference\":\"Patient/bad\"}},{\"actor\":{\"reference\":\"Patient/elsewhere\"}}]}"),
            422,
            "Bundle.entry[1].resource.participant[1].actor"),
        Arguments.of(
            "two citizens that are only referred to",
            TestData.bundle(
                "batch",
                TestData.goal("a", "nowhere1", SECRET),
                TestData.goal("b", "nowhere2", SECRET)),
            422,
            "Bundle.entry[1].resource.subject"),
        Arguments.of(
            "a date that cannot be",
            TestData.bundle(
                "batch",
                patient,
                goal.replace(
                    "\"lifecycleStatus\"", "\"startDate\":\"2026-02-31\",\"lifecycleStatus\"")),
            422,
            "Bundle.entry[1].resource"),
        Arguments.of(
            "a status that is not FHIR's",
            TestData.bundle("batch", patient, goal.replace("\"active\"", "\"lively\"")),
            422,
            "Bundle.entry[1].resource"),
        Arguments.of(
            "a Bundle in a Bundle",
            TestData.bundle("batch", patient, TestData.bundle("batch", goal)),
            422,
            "Bundle.entry[1].resource"),
        Arguments.of(
            "no resource",
            "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{}]}",
            422,
            "Bundle.entry[0].resource"),
        Arguments.of(
            "a question",
            "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"Goal\"}}]}",
            422,
            "Bundle.entry[0].request.method"),
        Arguments.of(
            "a resource without a type",
            TestData.bundle("batch", "{\"id\":\"1\"}"),
            422,
            "Bundle.entry[0].resource.resourceType"),
        Arguments.of(
            "a timestamp that is none",
            TestData.bundle("batch", patient)
                .replace("\"type\":\"batch\"", "\"type\":\"batch\",\"timestamp\":\"soon\""),
            422,
            "Bundle.timestamp"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void isRefusedAndNothingIsStoredOrTold(String what, String body, int status, String path) {
    var token = backend.issuer().source("kommunen");
    int before = rows();
    var answer = new AtomicReference<RunningBackend.Answer>();
    var lines =
        backend.logOf(() ->
            answer.set(
                backend.post(
                    "/fhir",
                    token,
                    "application/fhir+json",
                    body.getBytes(StandardCharsets.UTF_8))));
    assertThat(answer.get().status()).as(what + ": " + answer.get().body()).isEqualTo(status);
    assertThat(answer.get().json().path("resourceType").asText()).isEqualTo("OperationOutcome");
    if (!path.isEmpty()) {
      assertThat(answer.get().json().at("/issue/0/expression/0").asText()).isEqualTo(path);
      assertThat(answer.get().json().at("/issue/0/diagnostics").asText()).isNotEmpty();
    }
    assertThat(rows()).as("rows").isEqualTo(before);
    assertThat(lines).as("lines in the log").hasSize(1);
    assertThat(lines.getFirst()).doesNotContain(SECRET).doesNotContainPattern("\\d{10}");
  }

  @Test
  void aLargeNumberInATextDoesNoHarm() {
    var answer =
        backend.contribute(
            "kommunen",
            TestData.bundle(
                "batch",
                TestData.patient("number", RunningBackend.newCpr()),
                TestData.goal("n", "number", "x")
                    .replace(
                        "\"lifecycleStatus\"",
                        "\"target\":[{\"detailQuantity\":{\"value\":\"1e300000000\"}}],"
                            + "\"lifecycleStatus\"")));
    assertThat(answer.status()).isLessThan(500);
  }

  @Test
  void whatWasSentIsNotQuotedAtLength() {
    var answer =
        backend.contribute(
            "kommunen",
            TestData.bundle(
                "batch",
                TestData.patient("echo", RunningBackend.newCpr()),
                TestData.goal("e", "echo", "x")
                    .replace("\"active\"", '"' + "y".repeat(900) + '"')));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/issue/0/diagnostics").asText()).hasSizeLessThan(300);
  }

  @Test
  void moreLinesThanAPlanCanShowAreRefused() {
    var patient = TestData.patient("lines", RunningBackend.newCpr());
    var most = backend.contribute("kommunen", planOf(patient, 4_998));
    assertThat(most.status()).as(most.body()).isEqualTo(200);
    int before = rows();
    var goal = TestData.goal("lines-goal", "lines", SECRET);
    var answer = backend.contribute("kommunen", TestData.bundle("batch", patient, goal));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/issue/0/code").asText()).isEqualTo("too-costly");
    assertThat(answer.json().at("/issue/0/diagnostics").asText()).contains("5,000");
    assertThat(rows()).as("rows").isEqualTo(before);
    var fewer = backend.contribute("kommunen", planOf(patient, 10));
    assertThat(fewer.status()).as(fewer.body()).isEqualTo(200);
  }

  /** A patient and a care plan of so many steps: two lines and the steps. */
  private static String planOf(String patient, int steps) {
    var activity = "{\"detail\":{\"status\":\"scheduled\",\"description\":\"Skridt %d\"}}";
    var activities =
        IntStream.range(0, steps).mapToObj(activity::formatted).collect(Collectors.joining(","));
    return TestData.bundle(
        "batch",
        patient,
        """
        {"resourceType":"CarePlan","id":"lines-plan","status":"active","intent":"plan",
         "meta":{"lastUpdated":"2026-11-%02dT08:00:00Z"},
         "subject":{"reference":"Patient/lines"},"activity":[%s]}
        """
            .formatted(steps > 100 ? 1 : 2, activities));
  }

  @Test
  void anotherContentTypeIsRefused() {
    var token = backend.issuer().source("kommunen");
    var answer = backend.post("/fhir", token, "application/fhir+xml", new byte[] {'<'});
    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    var token = backend.issuer().source("kommunen");
    var body =
        "{\"resourceType\":\"Bundle\",\"id\":\"\u00e6\"}".getBytes(StandardCharsets.ISO_8859_1);
    var answer = backend.post("/fhir", token, "application/json", body);
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void aMissingOrWrongTokenIsRefused() {
    var bundle = TestData.bundle("batch", TestData.patient("x", RunningBackend.newCpr()));
    assertThat(backend.post("/fhir", "", bundle).status()).isEqualTo(401);
    assertThat(backend.post("/fhir", "nonsense", bundle).status()).isEqualTo(401);
    assertThat(backend.post("/fhir", "", bundle).json().path("resourceType").asText())
        .isEqualTo("OperationOutcome");
  }

  @Test
  void everyEntryThatCannotBeUnderstoodIsNamed() {
    var answer =
        backend.contribute(
            "kommunen",
            TestData.bundle(
                "batch",
                TestData.patient("many", RunningBackend.newCpr()),
                TestData.goal("a", "many", "x").replace("\"active\"", "\"lively\""),
                TestData.goal("b", "many", "x"),
                TestData.goal("c", "many", "x").replace("\"active\"", "\"deadly\"")));
    assertThat(answer.json().path("issue").findValuesAsText("expression")).hasSize(2);
    assertThat(answer.body()).contains("entry[1]").contains("entry[3]").doesNotContain("entry[2]");
  }

  private int rows() {
    int rows = 0;
    for (var table : TABLES) {
      rows += backend.count(table);
    }
    return rows;
  }
}
