package dk.voresplan.fhir;

import dk.voresplan.delegation.Basis;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;

/** What a relative may see the plan on, as sources say it in codes of our own. */
final class Bases {
  /** Codes are the names of {@link Basis}. */
  static final String SYSTEM = "https://voresplan.dk/fhir/CodeSystem/basis";

  private Bases() {}

  /** The basis that is said; a relation alone, such as mother, says none. */
  static Optional<Basis> of(List<CodeableConcept> concepts) {
    return concepts.stream()
        .flatMap(concept -> concept.getCoding().stream())
        .filter(coding -> SYSTEM.equals(coding.getSystem()))
        .flatMap(coding ->
            Stream.of(Basis.values()).filter(basis -> basis.name().equals(coding.getCode())))
        .filter(basis -> basis != Basis.GIVEN_BY_CITIZEN && basis != Basis.POWER_OF_ATTORNEY)
        .findFirst();
  }
}
