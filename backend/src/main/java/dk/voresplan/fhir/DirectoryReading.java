package dk.voresplan.fhir;

import dk.voresplan.calendar.VideoAddress;
import dk.voresplan.contribution.Contributed;
import dk.voresplan.organisation.Sector;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;

/** Who people, organisations and places are, in the portal's words. */
final class DirectoryReading {
  /** How an organisation's own identifier of an employee is told from others. */
  static final String EMPLOYEE = "https://voresplan.dk/fhir/medarbejder";

  static final String SECTOR = "https://voresplan.dk/fhir/CodeSystem/sector";
  private static final int LONGEST = 300;

  private DirectoryReading() {}

  static Contributed.Practitioner read(Practitioner practitioner) {
    return new Contributed.Practitioner(
        !practitioner.hasActive() || practitioner.getActive(),
        name(practitioner.getName()),
        identifiers(practitioner.getIdentifier())
            .filter(identifier -> identifier.getSystem().equals(EMPLOYEE))
            .map(Identifier::getValue)
            .findFirst(),
        identifiers(practitioner.getIdentifier())
            .filter(identifier -> !identifier.getSystem().equals(EMPLOYEE))
            .map(DirectoryReading::text)
            .toList(),
        Reading.phone(practitioner.getTelecom()));
  }

  static Contributed.Role read(PractitionerRole role, Reading reading) {
    return new Contributed.Role(
        !role.hasActive() || role.getActive(),
        reading.maybeParty(role.getPractitioner()),
        reading.maybeParty(role.getOrganization()),
        Reading.words(role.getCode())
            .or(() -> Reading.words(role.getSpecialty()))
            .flatMap(PlainText::name),
        Reading.phone(role.getTelecom()),
        OpeningHours.of(role.getAvailableTime()),
        Absences.of(role.getNotAvailable()));
  }

  static Contributed.Organisation read(Organization organization, Reading reading) {
    return new Contributed.Organisation(
        PlainText.name(organization.getName()),
        identifiers(organization.getIdentifier()).map(DirectoryReading::text).toList(),
        reading.maybeParty(organization.getPartOf()),
        sector(organization.getType()),
        Reading.phone(organization.getTelecom()));
  }

  static Contributed.Place read(Location location) {
    var address = address(location.getAddress());
    return new Contributed.Place(
        PlainText.name(location.getName())
            .or(() -> PlainText.name(location.getDescription()))
            .or(() -> address),
        address,
        location.getTelecom().stream()
            .filter(it -> it.getSystem() == ContactPoint.ContactPointSystem.URL)
            .filter(it -> it.getUse() != ContactPoint.ContactPointUse.OLD && it.hasValue())
            .flatMap(it -> VideoAddress.of(it.getValue()).stream())
            .findFirst());
  }

  /** As written on an envelope, in one line: it says more to people, and to maps, than the text. */
  private static Optional<String> address(Address address) {
    var town =
        Stream.of(address.getPostalCode(), address.getCity())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    var lines = address.getLine().stream().map(StringType::getValue).filter(Objects::nonNull);
    return PlainText.name(
            Stream.concat(lines, Stream.of(town))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(", ")))
        .or(() -> PlainText.name(address.getText()));
  }

  static Contributed.Relative read(RelatedPerson person, Reading reading) {
    return new Contributed.Relative(
        !person.hasActive() || person.getActive(),
        name(person.getName()),
        Reading.words(person.getRelationship()).flatMap(PlainText::name),
        Reading.phone(person.getTelecom()),
        reading.person(person.getIdentifier()),
        BasisCodes.of(person.getRelationship()),
        Reading.moment(person.getPeriod().getStartElement()),
        Reading.moment(person.getPeriod().getEndElement()));
  }

  private static Optional<String> name(List<HumanName> names) {
    return names.stream()
        .sorted(java.util.Comparator.comparingInt(it -> rank(it.getUse())))
        .flatMap(it ->
            PlainText.name(it.getText())
                .or(() -> PlainText.name(it.getGivenAsSingleString() + " " + family(it)))
                .stream())
        .findFirst();
  }

  private static int rank(HumanName.@org.jspecify.annotations.Nullable NameUse use) {
    return use == HumanName.NameUse.OFFICIAL
        ? 0
        : use == HumanName.NameUse.OLD || use == HumanName.NameUse.MAIDEN ? 2 : 1;
  }

  private static String family(HumanName name) {
    return name.hasFamily() ? name.getFamily() : "";
  }

  /** Those that can be told apart; a CPR number stays out, as it belongs in one table only. */
  private static Stream<Identifier> identifiers(List<Identifier> identifiers) {
    return identifiers.stream()
        .filter(it -> it.hasSystem() && it.hasValue())
        .filter(it -> !it.getSystem().equals(BundleCitizen.CPR))
        .filter(it -> it.getSystem().length() + it.getValue().length() < LONGEST);
  }

  private static String text(Identifier identifier) {
    return identifier.getSystem() + "|" + identifier.getValue();
  }

  private static Optional<Sector> sector(List<CodeableConcept> types) {
    return types.stream()
        .flatMap(type -> type.getCoding().stream())
        .filter(coding -> SECTOR.equals(coding.getSystem()))
        .flatMap(coding ->
            Stream.of(Sector.values()).filter(sector -> sector.name().equals(coding.getCode())))
        .findFirst();
  }
}
