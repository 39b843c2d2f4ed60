package dk.voresplan.fhir;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.contribution.CurrentContent;
import dk.voresplan.correction.Corrections;
import dk.voresplan.person.CitizenId;
import dk.voresplan.wish.Wishes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;

/**
 * All that is told of one citizen, made anew from what the portal has understood: nothing leaves
 * that it could not read. docs/decisions/009-fhir-out.md
 */
@Singleton
class CitizensResources {
  private final CurrentContent content;
  private final PatientRepository patients;
  private final Corrections corrections;
  private final Wishes wishes;

  CitizensResources(
      CurrentContent content, PatientRepository patients, Corrections corrections, Wishes wishes) {
    this.content = content;
    this.patients = patients;
    this.corrections = corrections;
    this.wishes = wishes;
  }

  /**
   * Every resource that belongs to the topics, each once, and those whom it names.
   *
   * @param base the address of the interface
   */
  Stream<WrittenResource> of(Permit permit, Set<Topic> topics, String base) {
    var resources = new TreeMap<WrittenResource.Place, WrittenResource>(WrittenResource.ORDER);
    content.of(permit, topics).stream()
        .flatMap(source -> SourceWriting.of(source, permit.citizen(), base))
        .forEach(resource -> resources.putIfAbsent(resource.place(), resource));
    return resources.values().stream();
  }

  /** What the citizen says is not right; to a source, what is about its own resources. */
  Stream<WrittenResource> corrections(Permit permit) {
    return corrections.of(permit).stream()
        .map(correction -> CommunicationWriting.told(correction, permit.citizen()));
  }

  /**
   * What the citizen wishes, in their own words; to a source, what is shared with someone whom it
   * named in the team.
   */
  Stream<WrittenResource> wishes(Permit permit) {
    return wishes.of(permit).stream().map(wish -> WishGoalWriting.told(wish, permit.citizen()));
  }

  /** The citizen. */
  WrittenResource patient(Permit permit) {
    var registered = patients.of(permit);
    return new WrittenResource(
        ToldType.PATIENT,
        permit.citizen().toString(),
        Optional.empty(),
        () -> patient(permit.citizen(), registered),
        Optional.empty());
  }

  private static Patient patient(CitizenId id, PatientRepository.Registered registered) {
    var patient = new Patient();
    patient.setId(id.toString());
    registered
        .cpr()
        .ifPresent(cpr -> patient.addIdentifier().setSystem(BundleCitizen.CPR).setValue(cpr));
    registered.name().ifPresent(name -> patient.addName().setText(name));
    Writing.day(registered.born()).ifPresent(patient::setBirthDateElement);
    return patient;
  }
}
