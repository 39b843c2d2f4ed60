package dk.voresplan.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.voresplan.contribution.ContributedResource;
import dk.voresplan.contribution.ResourceKey;
import dk.voresplan.contribution.ResourceKeys;
import dk.voresplan.person.CitizenId;
import dk.voresplan.person.CitizenIdentity;
import dk.voresplan.person.CprNumber;
import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Resource;

/** What the entries of one Bundle say, as far as the portal understands them. */
final class BundleContent {
  private static final int LONGEST_ECHO = 200;
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private final FhirParsing parsing;
  private final References references;
  private final Function<CprNumber, CitizenId> people;
  private final Optional<CitizenIdentity> citizen;
  private final Instant reportedAt;
  private final Instant now;
  private final List<ContributedResource> resources = new ArrayList<>();
  private final List<ContributedResource> directory = new ArrayList<>();
  private final List<Issue> refused = new ArrayList<>();
  private final List<Issue> warnings = new ArrayList<>();
  private int onlyKept;
  private boolean malformed;

  private BundleContent(
      FhirParsing parsing,
      References references,
      Function<CprNumber, CitizenId> people,
      Optional<CitizenIdentity> citizen,
      Instant reportedAt,
      Instant now) {
    this.parsing = parsing;
    this.references = references;
    this.people = people;
    this.citizen = citizen;
    this.reportedAt = reportedAt;
    this.now = now;
  }

  /**
   * Reads every entry.
   *
   * @throws BundleRefused naming each entry that cannot be understood, with its reason
   */
  static BundleContent of(
      FhirParsing parsing,
      References references,
      Function<CprNumber, CitizenId> people,
      Optional<CitizenIdentity> citizen,
      ObjectNode bundle,
      List<Entry> entries,
      Instant now) {
    var reportedAt = time(bundle.path("timestamp").asText(), now).orElse(now);
    var content = new BundleContent(parsing, references, people, citizen, reportedAt, now);
    entries.forEach(content::read);
    if (!content.refused.isEmpty()) {
      throw new BundleRefused(
          content.malformed ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY,
          content.refused);
    }
    return content;
  }

  Instant reportedAt() {
    return reportedAt;
  }

  List<ContributedResource> resources() {
    return resources;
  }

  List<ContributedResource> directory() {
    return directory;
  }

  List<Issue> warnings() {
    return warnings;
  }

  /** How many entries are of types that are only kept. */
  int onlyKept() {
    return onlyKept;
  }

  private void read(Entry entry) {
    if (!ResourceTypes.ALL.contains(entry.type())) {
      onlyKept++;
    } else if (entry.withdrawn()) {
      withdraw(entry);
    } else if (isAboutNobodyKnown(entry)) {
      onlyKept++;
      warnings.add(Issue.warning("not-found", entry.path(), "fhir.warning.noCitizen", Map.of()));
    } else {
      interpret(entry);
    }
  }

  /** Something about a group, or about nobody in a Bundle that is about nobody. */
  private boolean isAboutNobodyKnown(Entry entry) {
    if (!ResourceTypes.CITIZENS.contains(entry.type()) || entry.type().equals("Patient")) {
      return false;
    }
    for (var field : List.of("subject", "patient", "for")) {
      var reference = entry.resource().path(field).path("reference").asText();
      var key = references.key(reference);
      if (key.isPresent() && !key.get().type().equals("Patient")) {
        return true;
      }
    }
    return citizen.isEmpty() && !entry.type().equals("CareTeam");
  }

  private void withdraw(Entry entry) {
    if (citizen.isEmpty() && !ResourceTypes.DIRECTORY.contains(entry.type())) {
      refused.add(
          Issue.error("required", entry.path() + ".request.url", "fhir.refused.withdrawalOfWhom"));
      return;
    }
    place(entry.type())
        .add(new ContributedResource(entry.key(), reportedAt, entry.digest(), Optional.empty()));
  }

  private void interpret(Entry entry) {
    try {
      var parsed = parsing.parse(entry.resource());
      parsed.unknown().stream()
          .distinct()
          .forEach(element ->
              warnings.add(
                  Issue.warning(
                      "structure",
                      entry.path(),
                      "fhir.warning.unknownElement",
                      Map.of("element", cut(element)))));
      var updatedAt = updatedAt(entry, parsed.resource());
      add(entry.type(), entry.key(), entry.key(), parsed.resource(), updatedAt, entry.digest());
      if (parsed.resource() instanceof DomainResource domain) {
        for (var part : domain.getContained()) {
          if (ResourceTypes.ALL.contains(part.fhirType()) && !part.fhirType().equals("Patient")) {
            add(
                entry.type(),
                entry.key(),
                ResourceKeys.contained(entry.key(), part.fhirType(), Reading.containedId(part)),
                part,
                updatedAt,
                entry.digest());
          }
        }
      }
    } catch (DataFormatException | IllegalArgumentException notFhir) {
      malformed |= notFhir instanceof WrongKind;
      refused.add(
          new Issue(
              Issue.Severity.ERROR,
              "structure",
              entry.path(),
              "fhir.refused.notFhir",
              Map.of("reason", cut(String.valueOf(notFhir.getMessage())))));
    }
  }

  /** What the parser says quotes what was sent, which may be long. */
  private static String cut(String said) {
    return said.length() > LONGEST_ECHO ? said.substring(0, LONGEST_ECHO) + "…" : said;
  }

  private void add(
      String typeOfEntry,
      ResourceKey container,
      ResourceKey key,
      Resource resource,
      Instant updatedAt,
      String digest) {
    var reading = new Reading(references, people, container, resource);
    var content =
        Interpretation.of(resource, reading, citizen.flatMap(CitizenIdentity::name))
            .filter(_ -> !isEnteredInError(resource));
    place(typeOfEntry).add(new ContributedResource(key, updatedAt, digest, content));
  }

  private List<ContributedResource> place(String type) {
    return ResourceTypes.DIRECTORY.contains(type) || citizen.isEmpty() ? directory : resources;
  }

  private static boolean isEnteredInError(Resource resource) {
    var status = resource.getNamedProperty("status");
    return status != null
        && status.getValues().stream()
            .anyMatch(value -> "entered-in-error".equals(value.primitiveValue()));
  }

  private Instant updatedAt(Entry entry, Resource resource) {
    if (!resource.getMeta().hasLastUpdated()) {
      return reportedAt;
    }
    var said = moment(resource.getMeta().getLastUpdated());
    if (said.isAfter(now.plus(CLOCK_SKEW))) {
      warnings.add(
          Issue.warning(
              "value", entry.path() + ".meta.lastUpdated", "fhir.warning.fromTheFuture", Map.of()));
      return now;
    }
    return said;
  }

  private static Optional<Instant> time(String text, Instant now) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      var time = moment(new InstantType(text).getValue());
      return Optional.of(time).filter(it -> !it.isAfter(now.plus(CLOCK_SKEW)));
    } catch (RuntimeException notATime) {
      throw new BundleRefused(
          HttpStatus.UNPROCESSABLE_ENTITY, "value", "Bundle.timestamp", "fhir.refused.timestamp");
    }
  }

  /** The moment as both databases can hold it; the year 1 for what was before, or is not known. */
  private static Instant moment(Date said) {
    var moment = said.toInstant().truncatedTo(ChronoUnit.MICROS);
    return moment.isBefore(FIRST) ? FIRST : moment;
  }
}
