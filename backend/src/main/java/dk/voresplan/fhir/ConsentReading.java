package dk.voresplan.fhir;

import dk.voresplan.access.Topic;
import dk.voresplan.contribution.Contributed;
import dk.voresplan.delegation.DelegationBasis;
import dk.voresplan.delegation.Opened;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;

/**
 * Reads a Consent as what relatives may see: {@code provision.actor}, {@code code}, period. It
 * opens only what the Consent says that it permits, and nothing if the type is left out. It opens
 * nothing with provisions within the provision, which may take back what it gives.
 */
final class ConsentReading {
  /** Codes are the names of {@link Topic}. */
  private static final String TOPIC = "https://voresplan.dk/fhir/CodeSystem/topic";

  private ConsentReading() {}

  static Contributed.Consent read(Consent consent, Reading reading) {
    var provision = consent.getProvision();
    return new Contributed.Consent(
        consent.getStatus() == Consent.ConsentState.ACTIVE
            && provision.getType() == ConsentProvisionType.PERMIT
            && !provision.hasProvision(),
        provision.getActor().stream()
            .flatMap(actor -> reading.maybeParty(actor.getReference()).stream())
            .toList(),
        BasisCodes.of(consent.getCategory()).orElse(DelegationBasis.CONTRIBUTED_CONSENT),
        Reading.moment(provision.getPeriod().getStartElement()),
        Reading.moment(provision.getPeriod().getEndElement()),
        provision.getCode().stream()
            .flatMap(code -> code.getCoding().stream())
            .filter(coding -> TOPIC.equals(coding.getSystem()))
            .flatMap(coding ->
                Opened.OFFERED.stream().filter(topic -> topic.name().equals(coding.getCode())))
            .distinct()
            .toList());
  }
}
