package dk.voresplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.BundleUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoContributionTest {
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
  private static final Pattern REFERENCE = Pattern.compile("\"reference\":\\s*\"([^\"]+)\"");
  private static final Pattern SAID =
      Pattern.compile("\"(?:text|title|description|patientInstruction)\":\\s*\"([^\"]+)\"");

  static Stream<DemoContribution> contributions() {
    return DemoContribution.all().stream();
  }

  @ParameterizedTest
  @MethodSource("contributions")
  void everyDateIsFilledIn(DemoContribution contribution) {
    assertThat(contribution.bundle(SUNDAY)).doesNotContain("{{").doesNotContain("}}");
  }

  @ParameterizedTest
  @MethodSource("contributions")
  void everyReferenceLeadsToAResourceOfTheSameBundle(DemoContribution contribution) {
    var json = contribution.bundle(SUNDAY);
    var known =
        resources(parse(json), Resource.class).stream()
            .map(resource -> resource.fhirType() + "/" + resource.getIdElement().getIdPart())
            .toList();
    assertThat(REFERENCE.matcher(json).results().map(found -> found.group(1))).isSubsetOf(known);
  }

  @ParameterizedTest
  @MethodSource("contributions")
  void aBundleIsTheSameAllDayAndNewerTheNextAndNeverFromTheFuture(DemoContribution contribution) {
    var today = parse(contribution.bundle(SUNDAY));
    var tomorrow = parse(contribution.bundle(SUNDAY.plusDays(1)));
    assertThat(contribution.bundle(SUNDAY)).isEqualTo(contribution.bundle(SUNDAY));
    assertThat(tomorrow.getTimestamp()).isAfter(today.getTimestamp());
    assertThat(today.getTimestamp()).isBefore(Instant.parse("2026-11-21T23:00:00Z"));
  }

  @ParameterizedTest
  @MethodSource("contributions")
  void everyAppointmentLiesAhead(DemoContribution contribution) {
    assertThat(resources(parse(contribution.bundle(SUNDAY)), Appointment.class))
        .isNotEmpty()
        .allSatisfy(appointment ->
            assertThat(appointment.getStart()).isAfter(Instant.parse("2026-11-22T23:00:00Z")));
  }

  @ParameterizedTest
  @MethodSource("contributions")
  void thePatientIsOneOfTheDemoPeopleBornAsTheNumberSays(DemoContribution contribution) {
    assertThat(resources(parse(contribution.bundle(SUNDAY)), Patient.class))
        .singleElement()
        .satisfies(patient -> {
          var cpr = patient.getIdentifierFirstRep().getValue();
          var person = DemoPeople.withCprNumber(cpr).orElseThrow();
          assertThat(patient.getNameFirstRep().getNameAsSingleString()).isEqualTo(person.name());
          var born = patient.getBirthDateElement().getValueAsString();
          assertThat(cpr)
              .startsWith(born.substring(8) + born.substring(5, 7) + born.substring(2, 4));
        });
  }

  @ParameterizedTest
  @MethodSource("contributions")
  void whatTheCitizenReadsIsEasyToRead(DemoContribution contribution) {
    var said =
        SAID.matcher(contribution.bundle(SUNDAY)).results().map(found -> found.group(1)).toList();
    assertThat(lix(said)).as("LIX of %s", said).isLessThanOrEqualTo(30);
  }

  @Test
  void noTemplateIsForgotten() throws IOException {
    var folder = Path.of("src/main/resources/demo/contributions");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(
              DemoContribution.all().stream()
                  .map(one -> one.source().clientId() + "/" + one.name() + ".json")
                  .toList());
    }
  }

  private static double lix(List<String> texts) {
    var words =
        texts.stream().flatMap(text -> Pattern.compile("[\\p{L}\\d]+").matcher(text).results());
    var lengths = words.map(word -> word.end() - word.start()).toList();
    var sentences =
        texts.stream()
            .mapToLong(text -> 1 + Pattern.compile("[.?:] \\p{Lu}").matcher(text).results().count())
            .sum();
    var longWords = lengths.stream().filter(length -> length > 6).count();
    return (double) lengths.size() / sentences + 100.0 * longWords / lengths.size();
  }

  private static Bundle parse(String json) {
    return FHIR.newJsonParser().parseResource(Bundle.class, json);
  }

  private static <T extends Resource> List<T> resources(Bundle bundle, Class<T> type) {
    return BundleUtil.toListOfResourcesOfType(FHIR, bundle, type);
  }
}
