package dk.voresplan.fhir;

import dk.voresplan.i18n.Messages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Answers in FHIR's way, in the language that the caller asks for. */
@Singleton
class OperationOutcomes {
  static final String FHIR_JSON = "application/fhir+json";

  private final FhirParsing parsing;

  OperationOutcomes(FhirParsing parsing) {
    this.parsing = parsing;
  }

  HttpResponse<String> answer(HttpRequest<?> request, HttpStatus status, List<Issue> issues) {
    var words = Messages.in(request.getLocale().orElse(Locale.ENGLISH));
    var outcome = new OperationOutcome();
    for (var issue : issues) {
      outcome
          .addIssue()
          .setSeverity(IssueSeverity.valueOf(issue.severity().name()))
          .setCode(IssueType.fromCode(issue.code()))
          .addExpression(issue.path())
          .setDiagnostics(words.say(issue.sentence(), issue.values()));
    }
    return HttpResponse.<String>status(status).contentType(FHIR_JSON).body(parsing.write(outcome));
  }
}
