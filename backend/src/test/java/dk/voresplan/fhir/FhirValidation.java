package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * HAPI's validator with the specification of R4 beside it and no terminology server: what a code
 * system that is not there may say is a warning.
 */
final class FhirValidation {
  static final FhirContext R4 = FhirContext.forR4();

  private static final FhirValidator VALIDATOR = validator();

  private FhirValidation() {}

  static void assertValid(IBaseResource resource) {
    assertThat(VALIDATOR.validateWithResult(resource).getMessages())
        .filteredOn(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .extracting(message -> message.getLocationString() + ": " + message.getMessage())
        .isEmpty();
  }

  @SuppressWarnings("deprecation") // still the way to tell offline that a code system is not there
  private static FhirValidator validator() {
    var unknown = new UnknownCodeSystemWarningValidationSupport(R4);
    unknown.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
    var support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(R4),
            new CommonCodeSystemsTerminologyService(R4),
            new InMemoryTerminologyServerValidationSupport(R4),
            unknown);
    return R4.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
  }
}
