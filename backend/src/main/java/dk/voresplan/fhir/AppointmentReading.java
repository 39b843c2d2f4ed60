package dk.voresplan.fhir;

import dk.voresplan.calendar.VideoAddress;
import dk.voresplan.contribution.Contributed;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;

/**
 * Reads a FHIR Appointment into the portal's words. One that is only proposed is not agreed yet.
 *
 * <p>What to bring is {@code patientInstruction}, else {@code comment}. R4 has no element for a
 * video meeting. Its address is taken from R5's {@code virtualService}, sent as the extension that
 * R5 gives for it. Without that, the address is taken from the {@code telecom} of its Location.
 */
final class AppointmentReading {
  private static final String VIRTUAL_SERVICE =
      "http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService";

  private AppointmentReading() {}

  static Contributed.Appointment read(Appointment appointment, Reading reading) {
    var title =
        PlainText.title(appointment.getDescription())
            .or(() -> Reading.words(appointment.getServiceType()))
            .or(() -> Reading.words(appointment.getReasonCode()))
            .or(() -> Reading.words(appointment.getAppointmentType()))
            .or(() -> PlainText.title(appointment.getComment()));
    return new Contributed.Appointment(
        appointment.getStatus() != AppointmentStatus.PROPOSED
            && appointment.getStatus() != AppointmentStatus.ENTEREDINERROR,
        title,
        Reading.moment(appointment.getStartElement()),
        Reading.moment(appointment.getEndElement()),
        reading.parties(
            appointment.getParticipant().stream()
                .filter(AppointmentParticipantComponent::hasActor)
                .map(AppointmentParticipantComponent::getActor)
                .toList()),
        reading.keys(appointment.getBasedOn()),
        appointment.getStatus() == AppointmentStatus.CANCELLED,
        video(appointment),
        PlainText.text(appointment.getPatientInstruction())
            .or(() -> PlainText.text(appointment.getComment()))
            .filter(words -> title.filter(words::equals).isEmpty()));
  }

  private static Optional<URI> video(Appointment appointment) {
    return appointment.getExtensionsByUrl(VIRTUAL_SERVICE).stream()
        .flatMap(service -> service.getExtension().stream())
        .filter(part -> "address".equals(part.getUrl()))
        .flatMap(AppointmentReading::said)
        .flatMap(address -> VideoAddress.of(address).stream())
        .findFirst();
  }

  private static Stream<String> said(Extension part) {
    return Stream.ofNullable(
        switch (part.getValue()) {
          case PrimitiveType<?> primitive -> primitive.getValueAsString();
          case ContactPoint point -> point.getValue();
          case null, default -> null;
        });
  }
}
