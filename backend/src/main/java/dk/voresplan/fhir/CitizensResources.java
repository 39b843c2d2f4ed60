package dk.voresplan.fhir;

import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Topic;
import dk.voresplan.contribution.Contributed;
import dk.voresplan.contribution.CurrentContent;
import dk.voresplan.contribution.SourceContent;
import dk.voresplan.correction.Correction;
import dk.voresplan.correction.Corrections;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.wish.Wishes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;

/**
 * Collects all that goes out about one citizen, made anew from what the portal has understood.
 * Nothing leaves that the portal could not read. docs/decisions/009-fhir-out.md
 */
@Singleton
class CitizensResources {
  private final CurrentContent content;
  private final PatientRows patients;
  private final Corrections corrections;
  private final Wishes wishes;

  CitizensResources(
      CurrentContent content, PatientRows patients, Corrections corrections, Wishes wishes) {
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

  /**
   * What the citizen says is not right; to a source, what is about its own resources. To one that
   * reads its own lines nothing, as a correction quotes the merged line.
   */
  Stream<WrittenResource> corrections(Permit permit) {
    if (permit.showsItsOwnLines()) {
      return Stream.empty();
    }
    return PageRequest.all(
            Optional.empty(),
            (Correction correction) -> correction.id().value(),
            page -> corrections.page(permit, page))
        .map(correction -> CommunicationWriting.told(correction, permit.citizen()));
  }

  /**
   * Returns what the citizen wishes, in their own words. A source gets what is shared with someone
   * whom it named in the team. A source that reads its own lines gets nothing.
   */
  Stream<WrittenResource> wishes(Permit permit) {
    if (permit.showsItsOwnLines()) {
      return Stream.empty();
    }
    return wishes.all(permit).map(wish -> WishGoalWriting.told(wish, permit.citizen()));
  }

  /** The citizen; to a source that reads its own lines, as it named them itself. */
  WrittenResource patient(Permit permit) {
    var registered = registered(permit);
    return new WrittenResource(
        ExportedType.PATIENT,
        permit.citizen().toString(),
        Optional.empty(),
        () -> patient(registered),
        Optional.empty());
  }

  private PatientRow registered(Permit permit) {
    if (permit.showsItsOwnLines()) {
      return PatientRow.named(permit.citizen().value(), nameGiven(permit));
    }
    return permit.reason() == PermitReason.OWN_PLAN
        ? patients.ofTheirOwn(permit)
        : patients.of(permit);
  }

  private Optional<String> nameGiven(Permit permit) {
    return content.of(permit, Set.of(Topic.CONTACTS)).stream()
        .flatMap(source -> source.about().stream())
        .map(SourceContent.Said::content)
        .flatMap(said ->
            said instanceof Contributed.Patient patient ? patient.name().stream() : Stream.empty())
        .findFirst();
  }

  private static Patient patient(PatientRow registered) {
    var patient = new Patient();
    patient.setId(registered.citizenId().toString());
    Optional.ofNullable(registered.cprNumber())
        .ifPresent(cpr -> patient.addIdentifier().setSystem(BundleCitizen.CPR).setValue(cpr));
    Optional.ofNullable(registered.name()).ifPresent(name -> patient.addName().setText(name));
    Writing.day(Optional.ofNullable(registered.birthDate()))
        .ifPresent(patient::setBirthDateElement);
    return patient;
  }
}
