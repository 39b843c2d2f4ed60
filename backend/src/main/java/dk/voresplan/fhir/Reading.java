package dk.voresplan.fhir;

import dk.voresplan.contribution.NamedParty;
import dk.voresplan.contribution.ResourceKey;
import dk.voresplan.contribution.ResourceKeys;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.person.CitizenId;
import dk.voresplan.person.CprNumber;
import dk.voresplan.person.InvalidCprNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Reads the parts that resources are made of; knows which resource they stand in. */
final class Reading {
  private final References references;
  private final Function<CprNumber, CitizenId> people;
  private final Map<String, ResourceKey> contained = new HashMap<>();

  /**
   * @param people who the person with a CPR number is to the portal
   */
  Reading(
      References references,
      Function<CprNumber, CitizenId> people,
      ResourceKey container,
      Resource resource) {
    this.references = references;
    this.people = people;
    if (resource instanceof DomainResource domain) {
      for (var part : domain.getContained()) {
        var id = containedId(part);
        contained.put(id, ResourceKeys.contained(container, part.fhirType(), id));
      }
    }
  }

  static String containedId(Resource part) {
    var id = part.getIdElement().getIdPart();
    return id == null ? "" : id.replace("#", "");
  }

  Optional<String> key(@Nullable Reference reference) {
    if (reference == null || !reference.hasReference()) {
      return Optional.empty();
    }
    var text = reference.getReference();
    var key =
        text.startsWith("#")
            ? Optional.ofNullable(contained.get(text.substring(1)))
            : references.key(text);
    return key.map(ResourceKey::toString);
  }

  /** Who has a CPR number among these; the number itself stays out of what is kept of it. */
  Optional<UUID> person(List<Identifier> identifiers) {
    return identifiers.stream()
        .filter(it -> BundleCitizen.CPR.equals(it.getSystem()) && it.hasValue())
        .flatMap(it -> cpr(it.getValue().strip()).stream())
        .map(people)
        .map(CitizenId::value)
        .findFirst();
  }

  private static Optional<CprNumber> cpr(String text) {
    try {
      return Optional.of(new CprNumber(text));
    } catch (InvalidCprNumber impossible) {
      return Optional.empty();
    }
  }

  List<String> keys(List<Reference> list) {
    return list.stream().flatMap(it -> key(it).stream()).toList();
  }

  NamedParty party(Reference reference) {
    return new NamedParty(key(reference), PlainText.name(reference.getDisplay()));
  }

  Optional<NamedParty> maybeParty(@Nullable Reference reference) {
    return reference == null || reference.isEmpty()
        ? Optional.empty()
        : Optional.of(party(reference))
            .filter(it -> it.reference().isPresent() || it.display().isPresent());
  }

  List<NamedParty> parties(List<Reference> list) {
    return list.stream().flatMap(it -> maybeParty(it).stream()).toList();
  }

  /** The concept in words: its text, else what a coding is called, by itself or in our table. */
  static Optional<String> words(CodeableConcept concept) {
    return PlainText.title(concept.getText())
        .or(() -> displays(concept).findFirst())
        .or(() -> LifeAreas.name(concept));
  }

  static Stream<String> displays(CodeableConcept concept) {
    return concept.getCoding().stream()
        .map(Coding::getDisplay)
        .flatMap(display -> PlainText.title(display).stream());
  }

  static Optional<String> words(List<CodeableConcept> concepts) {
    return concepts.stream().flatMap(concept -> words(concept).stream()).findFirst();
  }

  static Optional<LocalDate> day(@Nullable BaseDateTimeType time) {
    return moment(time).map(it -> it.atZone(SpokenDates.ZONE).toLocalDate());
  }

  /**
   * Reads the moment by its own year, month and so on, as ISO 8601 counts them in every year. A
   * {@link java.util.Date} does not count so before 1582. A day without a zone is a Danish day.
   */
  static Optional<Instant> moment(@Nullable BaseDateTimeType time) {
    if (time == null || time.getValue() == null) {
      return Optional.empty();
    }
    var zone = time.getTimeZone();
    return Optional.of(
        LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDay(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                Math.toIntExact(Optional.ofNullable(time.getNanos()).orElse(0L)))
            .atZone(zone == null ? SpokenDates.ZONE : zone.toZoneId())
            .toInstant());
  }

  static Optional<String> phone(List<ContactPoint> telecom) {
    return telecom.stream()
        .filter(it -> it.getSystem() == ContactPoint.ContactPointSystem.PHONE)
        .filter(it -> it.getUse() != ContactPoint.ContactPointUse.OLD)
        .map(ContactPoint::getValue)
        .filter(Reading::isNumber)
        .map(String::strip)
        .findFirst();
  }

  private static boolean isNumber(@Nullable String value) {
    return value != null && value.strip().matches("[+()0-9 ./-]{3,30}");
  }
}
