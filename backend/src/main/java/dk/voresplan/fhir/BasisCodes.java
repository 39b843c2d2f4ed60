package dk.voresplan.fhir;

import dk.voresplan.delegation.DelegationBasis;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;

/** What a relative may see the plan on, as sources say it in codes of our own. */
final class BasisCodes {
  /** Codes are the names of {@link DelegationBasis}. */
  static final String SYSTEM = "https://voresplan.dk/fhir/CodeSystem/basis";

  private BasisCodes() {}

  /** The basis that is said; a relation alone, such as mother, says none. */
  static Optional<DelegationBasis> of(List<CodeableConcept> concepts) {
    return concepts.stream()
        .flatMap(concept -> concept.getCoding().stream())
        .filter(coding -> SYSTEM.equals(coding.getSystem()))
        .flatMap(coding ->
            Stream.of(DelegationBasis.values())
                .filter(basis -> basis.name().equals(coding.getCode())))
        .filter(basis ->
            basis != DelegationBasis.GIVEN_BY_CITIZEN && basis != DelegationBasis.POWER_OF_ATTORNEY)
        .findFirst();
  }
}
