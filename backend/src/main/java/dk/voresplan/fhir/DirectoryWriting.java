package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import dk.voresplan.contribution.SourceContent;
import dk.voresplan.organisation.Sector;
import dk.voresplan.team.Absence;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;

/** Who people, organisations and places are, as FHIR resources. */
final class DirectoryWriting {
  private static final Set<String> ORGANISATIONS = Set.of("Organization");

  private DirectoryWriting() {}

  static Practitioner write(Contributed.Practitioner said) {
    var practitioner = new Practitioner();
    practitioner.setActive(said.current());
    said.employee()
        .ifPresent(employee ->
            practitioner
                .addIdentifier()
                .setSystem(DirectoryReading.EMPLOYEE)
                .setValue(employee.strip()));
    Writing.identifiers(said.identifiers()).forEach(practitioner::addIdentifier);
    said.name().ifPresent(name -> practitioner.addName().setText(name));
    said.phone().map(Writing::phone).ifPresent(practitioner::addTelecom);
    return practitioner;
  }

  static PractitionerRole write(Contributed.Role said, Writing writing) {
    var role = new PractitionerRole();
    role.setActive(said.current());
    said.practitioner()
        .flatMap(it -> writing.party(it, Set.of("Practitioner")))
        .ifPresent(role::setPractitioner);
    said.organisation()
        .flatMap(it -> writing.party(it, ORGANISATIONS))
        .ifPresent(role::setOrganization);
    said.role().map(Writing::words).ifPresent(role::addCode);
    said.phone().map(Writing::phone).ifPresent(role::addTelecom);
    said.absences().forEach(absence -> away(role, absence));
    return role;
  }

  /** FHIR asks for a description of each. */
  private static void away(PractitionerRole role, Absence absence) {
    Writing.period(absence.from(), absence.until())
        .ifPresent(during ->
            role.addNotAvailable()
                .setDuring(during)
                .setDescriptionElement(
                    absence
                        .words()
                        .map(StringType::new)
                        .orElseGet(() -> Writing.unknown(new StringType()))));
  }

  static Organization write(Contributed.Organisation said, Writing writing) {
    var organisation = new Organization();
    Writing.identifiers(said.identifiers()).forEach(organisation::addIdentifier);
    said.name().ifPresent(organisation::setName);
    said.sector().ifPresent(sector -> type(organisation, sector));
    said.partOf()
        .flatMap(it -> writing.party(it, ORGANISATIONS))
        .ifPresent(organisation::setPartOf);
    said.phone().map(Writing::phone).ifPresent(organisation::addTelecom);
    return organisation;
  }

  /** The organisation that a source speaks for, as the operator has configured it. */
  static Organization own(SourceContent source) {
    var organisation = new Organization();
    Writing.identifiers(List.of(source.organisationIdentifier()))
        .forEach(organisation::addIdentifier);
    organisation.setName(source.organisationName());
    type(organisation, source.sector());
    return organisation;
  }

  static Location location(Contributed.Place said) {
    var location = new Location();
    said.name().ifPresent(location::setName);
    said.address().ifPresent(address -> location.getAddress().setText(address));
    said.video()
        .ifPresent(video ->
            location.addTelecom().setSystem(ContactPointSystem.URL).setValue(video.toString()));
    return location;
  }

  static HealthcareService service(Contributed.Place said) {
    var service = new HealthcareService();
    said.name().ifPresent(service::setName);
    return service;
  }

  static RelatedPerson write(Contributed.Relative said, Writing writing) {
    var person = new RelatedPerson();
    person.setActive(true).setPatient(writing.citizen());
    said.name().ifPresent(name -> person.addName().setText(name));
    said.relation().map(Writing::words).ifPresent(person::addRelationship);
    said.phone().map(Writing::phone).ifPresent(person::addTelecom);
    return person;
  }

  /** Whether there is enough for FHIR (org-1) and for people to know it by. */
  static boolean isKnown(Contributed.Organisation said) {
    return said.name().isPresent() || Writing.identifiers(said.identifiers()).findAny().isPresent();
  }

  private static void type(Organization organisation, Sector sector) {
    organisation.addType().addCoding().setSystem(DirectoryReading.SECTOR).setCode(sector.name());
  }
}
