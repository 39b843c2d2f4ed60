package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;

/** A FHIR Appointment in the portal's words: one that is only proposed is not agreed yet. */
final class AppointmentReading {
  private AppointmentReading() {}

  static Contributed.Appointment read(Appointment appointment, Reading reading) {
    return new Contributed.Appointment(
        appointment.getStatus() != AppointmentStatus.PROPOSED
            && appointment.getStatus() != AppointmentStatus.ENTEREDINERROR,
        PlainText.title(appointment.getDescription())
            .or(() -> Reading.words(appointment.getServiceType()))
            .or(() -> Reading.words(appointment.getReasonCode()))
            .or(() -> Reading.words(appointment.getAppointmentType()))
            .or(() -> PlainText.title(appointment.getComment())),
        Reading.moment(appointment.getStartElement()),
        Reading.moment(appointment.getEndElement()),
        reading.parties(
            appointment.getParticipant().stream()
                .filter(AppointmentParticipantComponent::hasActor)
                .map(AppointmentParticipantComponent::getActor)
                .toList()),
        reading.keys(appointment.getBasedOn()),
        appointment.getStatus() == AppointmentStatus.CANCELLED);
  }
}
