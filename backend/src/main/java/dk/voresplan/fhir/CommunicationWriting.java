package dk.voresplan.fhir;

import dk.voresplan.correction.Correction;
import dk.voresplan.correction.CorrectionAnswer;
import dk.voresplan.person.CitizenId;
import java.util.Optional;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Reference;

/**
 * Writes a citizen's correction as a FHIR Communication about the resource. Its source finds the
 * resource by the id that it gave it itself.
 */
final class CommunicationWriting {
  /** The system of sources' own ids: {@code Type/id}. */
  static final String SOURCES_OWN = "https://voresplan.dk/fhir/source-resource";

  private CommunicationWriting() {}

  static WrittenResource told(Correction correction, CitizenId citizen) {
    return new WrittenResource(
        ExportedType.COMMUNICATION,
        correction.id().toString(),
        Optional.of(
            correction.answer().map(CorrectionAnswer::answeredAt).orElse(correction.writtenAt())),
        () -> write(correction, citizen),
        Optional.empty());
  }

  private static Communication write(Correction correction, CitizenId citizen) {
    var patient = new Reference("Patient/" + citizen);
    var communication = new Communication();
    communication.setId(correction.id().toString());
    communication
        .setStatus(
            correction.answer().isPresent()
                ? CommunicationStatus.COMPLETED
                : CommunicationStatus.INPROGRESS)
        .addCategory(Writing.words("Borgeren siger, at det ikke passer"))
        .setSubject(patient)
        .setSender(patient.copy())
        .setSentElement(Writing.moment(correction.writtenAt()));
    communication.addAbout(
        new Reference()
            .setType(correction.origin().type())
            .setDisplay(correction.lineTitle())
            .setIdentifier(
                new Identifier().setSystem(SOURCES_OWN).setValue(correction.origin().toString())));
    communication
        .addPayload()
        .setContent(new org.hl7.fhir.r4.model.StringType(correction.text().value()));
    correction
        .answer()
        .ifPresent(answer ->
            communication
                .addNote()
                .setText(answer.verdict().name() + answer.reason().map(it -> ": " + it).orElse(""))
                .setTimeElement(Writing.moment(answer.answeredAt())));
    var meta = new Meta();
    meta.setLastUpdatedElement(
        Writing.instant(
            correction.answer().map(CorrectionAnswer::answeredAt).orElse(correction.writtenAt())));
    communication.setMeta(meta);
    return communication;
  }
}
