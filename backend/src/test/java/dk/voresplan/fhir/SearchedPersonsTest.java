package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import dk.voresplan.RunningBackend;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A citizen's app that asks for somebody else is not answered about its own citizen. */
class SearchedPersonsTest {
  private static final Set<String> PERSONS =
      Set.of("Patient", "Person", "Practitioner", "PractitionerRole", "RelatedPerson", "Group");
  private static final String ELSE = "00000000-0000-7000-8000-00000000000a";

  private final RunningBackend backend = RunningBackend.get();
  private final String token =
      backend.issuer().citizen(RunningBackend.newCpr(), "Maja Test", "patient/*.rs");
  private final String own = backend.get("/api/me", token).json().path("id").asText();

  static Stream<String> searched() {
    return Stream.concat(
        ExportedType.SEARCHED.stream().map(ExportedType::fhir), Stream.of("AuditEvent", "Patient"));
  }

  /** The standard's own list, as HAPI has it. */
  @Test
  void everyParameterOfTheStandardThatNamesAPersonIsKnown() {
    var missing = new TreeSet<String>();
    var model = FhirContext.forR4();
    for (var type : searched().toList()) {
      for (var parameter : model.getResourceDefinition(type).getSearchParams()) {
        var targets = parameter.getTargets();
        if (parameter.getParamType() == RestSearchParameterTypeEnum.REFERENCE
            && (targets == null
                || targets.isEmpty()
                || targets.stream().anyMatch(PERSONS::contains))
            && !SearchedPersons.selects(parameter.getName())) {
          missing.add(parameter.getName());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("searched")
  void anUnknownParameterThatSelectsAPersonIsRefused(String type) {
    for (var asked :
        List.of(
            "subject=" + ELSE,
            "subject=Patient/" + ELSE,
            "subject:Patient=" + ELSE,
            "patient:Patient=" + ELSE,
            "patient.identifier=1",
            "_has:Goal:patient:_id=1",
            "citizen=" + ELSE,
            "Patient=" + ELSE)) {
      assertRefused("/fhir/" + type + "?" + asked);
      assertRefusedForm(type, asked);
    }
  }

  @ParameterizedTest
  @MethodSource("searched")
  void itIsRefusedBesideThePatientToo(String type) {
    assertRefused("/fhir/" + type + "?patient=" + own + "&subject=" + ELSE);
    assertRefused("/fhir/" + type + "?patient=" + own + "&patient=" + ELSE);
    assertRefused("/fhir/Patient/" + own + "/$everything?subject=" + ELSE);
  }

  /** The standard says so, and nothing is answered about anybody else. */
  @Test
  void anotherUnknownParameterIsLeftOutWhereThePatientIsNamed() {
    assertThat(backend.get("/fhir/Goal?patient=" + own + "&colour=blue", token).status())
        .isEqualTo(200);
  }

  @Test
  void whatTheAddressAndTheFormSayDifferentlyIsRefused() {
    var answer =
        backend.post(
            "/fhir/Goal/_search?patient=" + ELSE,
            token,
            "application/x-www-form-urlencoded",
            ("patient=" + own).getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
  }

  @Test
  void anIdOfAnotherPatientIsNotAnsweredWithTheOwn() {
    assertRefused("/fhir/Patient?_id=" + ELSE);
    assertRefused("/fhir/Patient?identifier=a%7Cb&identifier=c%7Cd");
    assertThat(backend.get("/fhir/Patient", token).status()).isEqualTo(200);
  }

  private void assertRefused(String address) {
    var answer = backend.get(address, token);
    assertThat(answer.status()).as(address + ": " + answer.body()).isEqualTo(400);
    assertThat(answer.json().path("resourceType").asText()).isEqualTo("OperationOutcome");
    assertThat(answer.json().at("/issue/0/expression/0").asText()).isNotEmpty();
  }

  private void assertRefusedForm(String type, String asked) {
    if (type.equals("AuditEvent")) {
      return;
    }
    var answer =
        backend.post(
            "/fhir/" + type + "/_search",
            token,
            "application/x-www-form-urlencoded",
            asked.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(type + " " + asked).isEqualTo(400);
  }
}
