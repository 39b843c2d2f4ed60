package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import java.net.URI;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Reference;

/** An agreed meeting as a FHIR Appointment: the citizen always takes part in it. */
final class AppointmentWriting {
  private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
  private static final Set<String> ACTORS =
      Set.of(
          "Patient",
          "Practitioner",
          "PractitionerRole",
          "RelatedPerson",
          "HealthcareService",
          "Location");

  private AppointmentWriting() {}

  static Appointment write(Contributed.Appointment said, Writing writing) {
    var appointment = new Appointment();
    appointment
        .setStatus(said.cancelled() ? AppointmentStatus.CANCELLED : AppointmentStatus.BOOKED)
        .setDescription(
            said.title().orElseGet(() -> writing.untitled("calendar.appointment.untitled")));
    said.start()
        .ifPresent(start -> {
          appointment.setStartElement(Writing.instant(start));
          appointment.setEndElement(
              said.end()
                  .filter(end -> end.isAfter(start) && Writing.canBeWritten(end))
                  .map(Writing::instant)
                  .orElseGet(AppointmentWriting::unknown));
        });
    said.bring().ifPresent(appointment::setPatientInstruction);
    takesPart(appointment, writing.citizen());
    writing.parties(said.participants(), ACTORS).stream()
        .filter(actor -> !writing.citizen().getReference().equals(actor.getReference()))
        .forEach(actor -> takesPart(appointment, actor));
    said.video().ifPresent(video -> byVideo(appointment, video));
    return appointment;
  }

  /** R4 has no element for a video meeting: it is a place of its own, which one comes to so. */
  private static void byVideo(Appointment appointment, URI video) {
    var place = new Location();
    place.addTelecom().setSystem(ContactPointSystem.URL).setValue(video.toString());
    place.setId("video");
    appointment.addContained(place);
    takesPart(appointment, new Reference("#video"));
  }

  private static void takesPart(Appointment appointment, Reference actor) {
    appointment.addParticipant().setActor(actor).setStatus(ParticipationStatus.ACCEPTED);
  }

  /** FHIR asks for both a start and an end (app-2): an end that nobody said is said to be so. */
  private static InstantType unknown() {
    var end = new InstantType();
    end.addExtension(ABSENT, new CodeType("unknown"));
    return end;
  }
}
