package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import dk.voresplan.contribution.NamedParty;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Reference;

/** An agreed meeting as a FHIR Appointment: the citizen always takes part in it. */
final class AppointmentWriting {
  private static final Set<String> ACTORS =
      Set.of("Practitioner", "PractitionerRole", "RelatedPerson", "HealthcareService", "Location");

  private AppointmentWriting() {}

  static Appointment write(Contributed.Appointment said, Writing writing) {
    var appointment = new Appointment();
    appointment
        .setStatus(said.cancelled() ? AppointmentStatus.CANCELLED : AppointmentStatus.BOOKED)
        .setDescription(
            said.title().orElseGet(() -> writing.untitled("calendar.appointment.untitled")));
    // FHIR asks for both a start and an end (app-2).
    said.start()
        .ifPresent(start -> {
          appointment.setStartElement(Writing.instant(start));
          appointment.setEndElement(
              said.end()
                  .filter(end -> end.isAfter(start) && Writing.canBeWritten(end))
                  .map(Writing::instant)
                  .orElseGet(() -> Writing.unknown(new InstantType())));
        });
    said.bring().ifPresent(appointment::setPatientInstruction);
    takesPart(appointment, writing.citizen());
    said.video()
        .map(AppointmentWriting::byVideo)
        .map(place -> within(appointment, place))
        .ifPresent(place -> takesPart(appointment, place));
    said.participants().stream()
        .filter(party -> !party.isA("Patient"))
        .flatMap(party -> actor(party, appointment, writing).stream())
        .forEach(actor -> takesPart(appointment, actor));
    return appointment;
  }

  /**
   * R4 has no element for a video meeting: it is a place of its own, which one comes to so. It is
   * the first of the places, as it goes before those that others are seen at by video.
   */
  private static Location byVideo(URI video) {
    var place = new Location();
    place.addTelecom().setSystem(ContactPointSystem.URL).setValue(video.toString());
    return place;
  }

  /** A place known by name only is told within: as a mere name it could be someone taking part. */
  private static Optional<Reference> actor(
      NamedParty party, Appointment appointment, Writing writing) {
    return writing
        .party(party, ACTORS)
        .map(actor ->
            party.isA("Location") && !actor.hasReference()
                ? within(appointment, new Location().setName(actor.getDisplay()))
                : actor);
  }

  private static Reference within(Appointment appointment, Location place) {
    place.setId("place" + (appointment.getContained().size() + 1));
    appointment.addContained(place);
    return new Reference("#" + place.getIdPart());
  }

  private static void takesPart(Appointment appointment, Reference actor) {
    appointment.addParticipant().setActor(actor).setStatus(ParticipationStatus.ACCEPTED);
  }
}
