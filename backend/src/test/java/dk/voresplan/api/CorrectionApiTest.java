package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.handover.TwoSides;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionApiTest {
  private static final String PROFESSIONAL = "user/*.rs corrections.write";
  private static final String TEXT = "Jeg har gjort det.";

  private final RunningBackend backend = RunningBackend.get();
  private final TwoSides people = new TwoSides();
  private final String citizen = "/api/citizens/" + people.id();
  private final String path = citizen + "/corrections";
  private final String maja =
      backend.issuer().citizen(people.cpr, "Maja Test", "patient/*.rs corrections.write");
  private final String mette = professional("mette", PROFESSIONAL);

  @Test
  void whatIsNotRightIsSaidAndAnsweredOnce() {
    var written = backend.post(path, maja, body(line(), TEXT));
    assertThat(written.status()).as(written.body()).isEqualTo(201);
    var answer = path + "/" + written.json().path("id").asText() + "/answer";
    var kept = "{\"verdict\":\"KEPT\",\"reason\":\"Lægen har sagt det.\"}";
    var answered = backend.post(answer, mette, kept);
    assertThat(answered.status()).as(answered.body()).isEqualTo(200);
    var seen = backend.get(path, maja).json();
    assertThat(seen).hasSize(1);
    assertThat(seen.path(0).path("text").asText()).isEqualTo(TEXT);
    assertThat(seen.path(0).path("answer").path("verdict").asText()).isEqualTo("KEPT");
    assertThat(seen.path(0).path("answer").path("by").asText()).isEqualTo("mette Test");
    assertThat(backend.post(answer, mette, kept).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({"text,line", "line,text"})
  void everyFieldIsNamedWhenItIsMissing(String given, String missing) {
    var answer = backend.post(path, maja, "{\"%s\":\"%s\"}".formatted(given, line()));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("field").asText()).isEqualTo(missing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"reason\":\"x\"};verdict",
        "{\"verdict\":\"MAYBE\",\"reason\":\"x\"};verdict",
        "{\"verdict\":\"KEPT\"};reason",
        "{\"verdict\":\"KEPT\",\"reason\":\" \"};reason",
        "{\"verdict\":\"CORRECTED\",\"reason\":\"\"};reason"
      })
  void anAnswerSaysWhichAndWhy(String body, String field) {
    var written = backend.post(path, maja, body(line(), TEXT)).json();
    var answer = backend.post(path + "/" + written.path("id").asText() + "/answer", mette, body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("field").asText()).isEqualTo(field);
    assertThat(backend.get(path, maja).json().path(0).has("answer")).isFalse();
  }

  @Test
  void nobodySaysOrAnswersWhatIsNotTheirs() {
    var written = backend.post(path, maja, body(line(), TEXT)).json();
    var answer = path + "/" + written.path("id").asText() + "/answer";
    var corrected = "{\"verdict\":\"CORRECTED\"}";
    assertThat(backend.post(answer, maja, corrected).status()).isEqualTo(404);
    assertThat(backend.post(answer, professional("mette", "user/*.rs"), corrected).status())
        .isEqualTo(403);
    assertThat(backend.post(answer, professional("peter", PROFESSIONAL), corrected).status())
        .isEqualTo(404);
    assertThat(backend.post(answer, backend.issuer().source("kommunen"), corrected).status())
        .isEqualTo(403);
    assertThat(backend.get(path, professional("peter", PROFESSIONAL)).status()).isEqualTo(404);
    var reader = backend.issuer().citizen(people.cpr, "Maja Test", "patient/*.rs");
    assertThat(backend.post(path, reader, body(line(), TEXT)).status()).isEqualTo(403);
    assertThat(backend.post(path, mette, body(line(), TEXT)).status()).isEqualTo(404);
    var stranger =
        backend
            .issuer()
            .citizen(RunningBackend.newCpr(), "En Anden", "patient/*.rs corrections.write");
    assertThat(backend.get(path, stranger).status()).isEqualTo(404);
    assertThat(backend.post(path, maja, body(UUID.randomUUID().toString(), TEXT)).status())
        .as("there is no such line")
        .isEqualTo(404);
    assertThat(backend.get(path, maja).json()).hasSize(1);
  }

  @Test
  void aSourceSystemSaysAndAnswersNothingWhateverItsScope() {
    var written = backend.post(path, maja, body(line(), TEXT)).json();
    var source = backend.issuer().source("kommunen", "system/*.cruds corrections.write");
    var answer = path + "/" + written.path("id").asText() + "/answer";
    assertThat(backend.post(path, source, body(line(), TEXT)).status()).isEqualTo(403);
    assertThat(backend.post(answer, source, "{\"verdict\":\"CORRECTED\"}").status()).isEqualTo(403);
  }

  @Test
  void aTokenThatIsOnlyForWritingReadsNothing() {
    backend.post(path, maja, body(line(), TEXT));
    var writer = backend.issuer().citizen(people.cpr, "Maja Test", "corrections.write");
    assertThat(backend.get(path, writer).status()).isEqualTo(403);
  }

  private String professional(String name, String scope) {
    return backend
        .issuer()
        .professional(TwoSides.KOMMUNEN, people.employee(name), name + " Test", scope);
  }

  private String line() {
    for (var contact : backend.get(citizen + "/plan", maja).json().path("contacts")) {
      if (contact.path("name").asText().equals("mette Test")) {
        return contact.path("id").asText();
      }
    }
    throw new AssertionError("Mette is not in the team");
  }

  private static String body(String line, String text) {
    return "{\"line\":\"%s\",\"text\":\"%s\"}".formatted(line, text);
  }
}
