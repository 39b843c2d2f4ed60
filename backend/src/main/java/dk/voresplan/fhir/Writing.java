package dk.voresplan.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import dk.voresplan.contribution.NamedParty;
import dk.voresplan.contribution.SourceContent;
import dk.voresplan.contribution.SourceContent.Said;
import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.i18n.SpokenLength;
import dk.voresplan.i18n.Words;
import dk.voresplan.person.CitizenId;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.WishWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/**
 * Writes the parts that one source's resources are made of. A reference leads to a resource that is
 * given out beside it, by the portal's own id. Otherwise it is a name only, so that it never leads
 * nowhere.
 */
final class Writing {
  private static final Words DANISH = Messages.in(Locale.of("da", "DK"));
  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
  private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
  private static final Pattern SYSTEM =
      Pattern.compile(
          "urn:oid:[0-2](\\.(0|[1-9][0-9]*))+|urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
              + "|(?!urn:(oid|uuid):)[a-z][a-z0-9+.-]*:[^\\s\\\\<>\"^`{|}]+");

  /** One code of one system, so that it is plain where the system ends. */
  private static final Pattern CODE = Pattern.compile("([^|]+)\\|([^\\s|]+( [^\\s|]+)*)");

  private static final int LONGEST_CODE = 300;
  private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  private final SourceContent source;
  private final CitizenId citizen;
  private final String base;
  private final Map<String, String> told;

  /**
   * @param base the address of the interface
   * @param told what is told of, by the source's reference: {@code Type/id} of ours
   */
  Writing(SourceContent source, CitizenId citizen, String base, Map<String, String> told) {
    this.source = source;
    this.citizen = citizen;
    this.base = base;
    this.told = told;
  }

  Reference citizen() {
    return new Reference("Patient/" + citizen);
  }

  /** What the reference leads to, when that is told of and is one of those types. */
  Optional<Reference> reference(String key, Set<String> types) {
    return Optional.ofNullable(told.get(key))
        .filter(ours -> types.contains(ours.substring(0, ours.indexOf('/'))))
        .map(Reference::new);
  }

  List<Reference> references(List<String> keys, String type) {
    return keys.stream().distinct().flatMap(it -> reference(it, Set.of(type)).stream()).toList();
  }

  /** Whoever it is, of those types by reference, else by name; empty when nothing is known. */
  Optional<Reference> party(NamedParty party, Set<String> types) {
    var reference = party.reference().flatMap(key -> reference(key, types));
    var name = source.name(party);
    return reference
        .map(it -> name.map(it::setDisplay).orElse(it))
        .or(() -> name.map(new Reference()::setDisplay));
  }

  List<Reference> parties(List<NamedParty> parties, Set<String> types) {
    return parties.stream().flatMap(it -> party(it, types).stream()).toList();
  }

  /** When the portal took it in, and whom it comes from. */
  Meta meta(Said said) {
    var meta = new Meta();
    meta.setLastUpdatedElement(instant(said.receivedAt()));
    meta.setSource(base + "/" + organisation());
    return meta;
  }

  /** The organisation that the source speaks for. */
  String organisation() {
    return "Organization/" + source.organisation().value();
  }

  String untitled(String sentence) {
    return source.untitled(sentence);
  }

  /** FHIR's years have four digits. */
  static boolean canBeWritten(Instant at) {
    return at.isAfter(FIRST) && at.isBefore(LAST);
  }

  private static boolean canBeWritten(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() <= 9999;
  }

  static Optional<DateType> day(Optional<LocalDate> day) {
    return day.filter(Writing::canBeWritten).map(it -> new DateType(it.toString()));
  }

  static InstantType instant(Instant at) {
    return new InstantType(Date.from(at), TemporalPrecisionEnum.MILLI, UTC);
  }

  static DateTimeType moment(Instant at) {
    return new DateTimeType(
        Date.from(at), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone(SpokenDates.ZONE));
  }

  /** A period of days; empty when it has neither a beginning nor an end. */
  static Optional<Period> period(Optional<LocalDate> from, Optional<LocalDate> until) {
    var period = new Period();
    day(from).ifPresent(day -> period.setStartElement(new DateTimeType(day.asStringValue())));
    day(until).ifPresent(day -> period.setEndElement(new DateTimeType(day.asStringValue())));
    return Optional.of(period).filter(it -> !it.isEmpty());
  }

  /** What a wish says; where it was said with a voice alone, that it was, and how long. */
  static String said(WishWords wish) {
    return wish.text()
        .map(OwnWords::value)
        .orElseGet(() ->
            DANISH.say(
                "voice.wish",
                Map.of("length", SpokenLength.of(wish.voice().orElse(Duration.ZERO)))));
  }

  static CodeableConcept words(String text) {
    return new CodeableConcept().setText(text);
  }

  static CodeableConcept area(LifeArea area) {
    var concept = new CodeableConcept();
    concept
        .addCoding()
        .setSystem(LifeAreas.OURS)
        .setCode(area.name())
        .setDisplay(DANISH.say("area." + area.name()));
    return concept;
  }

  /** The value that FHIR asks for and nobody said: it is said to be so. */
  static <T extends Element> T unknown(T value) {
    value.addExtension(ABSENT, new CodeType("unknown"));
    return value;
  }

  static ContactPoint phone(String number) {
    return new ContactPoint().setSystem(ContactPoint.ContactPointSystem.PHONE).setValue(number);
  }

  /** Those identifiers ({@code system|value}) whose system is an address, as FHIR asks. */
  static Stream<Identifier> identifiers(List<String> identifiers) {
    return identifiers.stream()
        .map(it -> it.split("\\|", 2))
        .filter(it -> it.length == 2 && SYSTEM.matcher(it[0]).matches() && !it[1].isBlank())
        .map(it -> new Identifier().setSystem(it[0]).setValue(it[1].strip()));
  }

  /**
   * Those codes ({@code system|code}) whose system is an address, as FHIR asks. A long one is none,
   * and more than the patterns can take.
   */
  static Stream<Coding> codings(List<String> codes) {
    return codes.stream()
        .filter(it -> it.length() <= LONGEST_CODE)
        .map(CODE::matcher)
        .filter(it -> it.matches() && SYSTEM.matcher(it.group(1)).matches())
        .map(it -> new Coding().setSystem(it.group(1)).setCode(it.group(2)));
  }
}
