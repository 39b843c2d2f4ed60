package dk.voresplan.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.voresplan.contribution.ResourceKey;
import dk.voresplan.person.CitizenIdentity;
import dk.voresplan.person.CitizenIdentity.Identifier;
import dk.voresplan.person.CprNumber;
import dk.voresplan.person.InvalidCprNumber;
import io.micronaut.http.HttpStatus;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds out whom a Bundle is about: one citizen, or none. It looks at every resource, also of types
 * that are only stored. So a contribution never carries something about somebody else.
 */
final class BundleCitizen {
  static final String CPR = "urn:oid:1.2.208.176.1.2";
  private static final int LONGEST = 300;

  /** Systems of identifiers that only the portal gives: no source may claim one. */
  private static final String OURS = "urn:voresplan:";

  private static final Pattern SEARCH = Pattern.compile("(?:[^?]*/)?([A-Za-z]+)\\?(.*)");
  private static final List<String> SUBJECTS = List.of("subject", "patient", "beneficiary");

  private final References references;
  private final Predicate<Set<String>> areOne;
  private final List<Issue> issues = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();

  /** One citizen as the Bundle speaks of them. */
  private static final class Group {
    final Set<CprNumber> cpr = new HashSet<>();
    final Set<String> localIds = new HashSet<>();
    final Set<Identifier> identifiers = new HashSet<>();
    Optional<String> name = Optional.empty();
    final String path;

    Group(String path) {
      this.path = path;
    }

    boolean isSame(Group other) {
      if (!cpr.isEmpty() && !other.cpr.isEmpty()) {
        return cpr.equals(other.cpr);
      }
      return shares(localIds, other.localIds) || shares(identifiers, other.identifiers);
    }

    void add(Group other) {
      cpr.addAll(other.cpr);
      localIds.addAll(other.localIds);
      identifiers.addAll(other.identifiers);
      name = name.or(() -> other.name);
    }

    private static <T> boolean shares(Set<T> one, Set<T> other) {
      return one.stream().anyMatch(other::contains);
    }
  }

  /**
   * @param areOne whether the source has said before that these ids of its are one citizen
   */
  private BundleCitizen(References references, Predicate<Set<String>> areOne) {
    this.references = references;
    this.areOne = areOne;
  }

  /**
   * Whom the Bundle is about; empty for none.
   *
   * @param areOne whether ids of the source are known to be of one citizen
   * @throws BundleRefused naming each entry that is about somebody else, or whose CPR number cannot
   *     be
   */
  static Optional<CitizenIdentity> of(
      List<Entry> entries, References references, Predicate<Set<String>> areOne) {
    var finding = new BundleCitizen(references, areOne);
    entries.forEach(finding::patient);
    finding.stopAtIssues();
    entries.forEach(finding::subjects);
    finding.stopAtIssues();
    return finding.groups.stream().findFirst().map(BundleCitizen::identity);
  }

  private void stopAtIssues() {
    if (!issues.isEmpty()) {
      throw new BundleRefused(HttpStatus.UNPROCESSABLE_ENTITY, issues);
    }
  }

  private static CitizenIdentity identity(Group group) {
    return new CitizenIdentity(
        group.cpr.stream().findFirst(),
        group.name,
        Set.copyOf(group.localIds),
        Set.copyOf(group.identifiers));
  }

  private void patient(Entry entry) {
    if (!entry.type().equals("Patient") || entry.withdrawn()) {
      return;
    }
    var patient = group(entry.resource(), entry.path());
    patient.localIds.add(entry.key().toString());
    if (patient.cpr.size() > 1) {
      issues.add(
          Issue.error("conflict", entry.path() + ".identifier", "fhir.refused.twoCprNumbers"));
    }
    join(patient, "fhir.refused.twoCitizens");
  }

  private Group group(JsonNode patient, String path) {
    var group = new Group(path);
    var nodes = patient.path("identifier");
    for (int i = 0; i < nodes.size(); i++) {
      identifier(group, nodes.get(i), path + ".identifier[" + i + "]");
    }
    group.name = PersonNames.of(patient.path("name"));
    return group;
  }

  private void identifier(Group group, JsonNode node, String path) {
    var system = node.path("system").asText();
    var value = node.path("value").asText().strip();
    if (system.isEmpty()
        || value.isEmpty()
        || system.startsWith(OURS)
        || node.path("use").asText().equals("old")
        || system.length() > LONGEST
        || value.length() > LONGEST) {
      return;
    }
    if (!system.equals(CPR)) {
      group.identifiers.add(new Identifier(system, value));
      return;
    }
    try {
      group.cpr.add(new CprNumber(value));
    } catch (InvalidCprNumber impossible) {
      issues.add(Issue.error("value", path + ".value", "fhir.refused.impossibleCpr"));
    }
  }

  private void subjects(Entry entry) {
    if (!entry.type().equals("Patient")) {
      subjects(entry, entry.resource(), entry.path());
    }
    var contained = entry.resource().path("contained");
    for (int i = 0; i < contained.size(); i++) {
      subjects(entry, contained.get(i), entry.path() + ".contained[" + i + "]");
    }
  }

  private void subjects(Entry entry, JsonNode resource, String path) {
    for (var field : SUBJECTS) {
      each(resource.path(field), path + "." + field)
          .filter(Subject::saysSomething)
          .forEach(subject -> patient(entry, subject));
    }
    each(resource.path("for"), path + ".for").forEach(it -> maybePatient(entry, it));
    if (resource.path("resourceType").asText().equals("Appointment")) {
      var participants = resource.path("participant");
      for (int i = 0; i < participants.size(); i++) {
        maybePatient(
            entry,
            new Subject(participants.get(i).path("actor"), path + ".participant[" + i + "].actor"));
      }
    }
  }

  private record Subject(JsonNode node, String path) {
    String reference() {
      return node.path("reference").asText();
    }

    boolean saysSomething() {
      return Stream.of("reference", "identifier", "display").anyMatch(node::has);
    }
  }

  private static Stream<Subject> each(JsonNode node, String path) {
    if (!node.isArray()) {
      return node.isObject() ? Stream.of(new Subject(node, path)) : Stream.empty();
    }
    return Stream.iterate(0, i -> i < node.size(), i -> i + 1)
        .map(i -> new Subject(node.get(i), path + "[" + i + "]"));
  }

  /** Others than the citizen may have something done for them, or take part in a meeting. */
  private void maybePatient(Entry entry, Subject subject) {
    var said =
        type(entry, subject.reference()).orElseGet(() -> subject.node().path("type").asText());
    if (said.equals("Patient") || subject.node().at("/identifier/system").asText().equals(CPR)) {
      patient(entry, subject);
    }
  }

  /** The type of what a reference leads to, as far as it tells. */
  private Optional<String> type(Entry entry, String reference) {
    if (reference.startsWith("#")) {
      return contained(entry, reference.substring(1)).map(it -> it.path("resourceType").asText());
    }
    var search = SEARCH.matcher(reference);
    return search.matches()
        ? Optional.of(search.group(1))
        : references.key(reference).map(ResourceKey::type);
  }

  /** Whom it is about: the citizen, and nobody who cannot be found out. */
  private void patient(Entry entry, Subject subject) {
    var reference = subject.reference();
    var group = new Group(subject.path());
    if (reference.startsWith("#")) {
      contained(entry, reference.substring(1))
          .ifPresent(it -> group.add(group(it, subject.path())));
    } else {
      reference(group, subject);
      identifier(group, subject.node().path("identifier"), subject.path() + ".identifier");
    }
    if (group.localIds.isEmpty() && group.cpr.isEmpty() && group.identifiers.isEmpty()) {
      issues.add(Issue.error("business-rule", group.path, "fhir.refused.someoneElse"));
    } else {
      join(group, "fhir.refused.someoneElse");
    }
  }

  /** {@code Patient/id}, the address of an entry, or {@code Patient?identifier=system|value}. */
  private void reference(Group group, Subject subject) {
    var reference = subject.reference();
    var search = SEARCH.matcher(reference);
    if (!search.matches()) {
      references
          .key(reference)
          .filter(key -> key.type().equals("Patient"))
          .map(ResourceKey::toString)
          .ifPresent(group.localIds::add);
      return;
    }
    if (!search.group(1).equals("Patient")) {
      return;
    }
    for (var parameter : List.of(search.group(2).split("&"))) {
      var parts = parameter.split("=", 2);
      var token = decoded(parts[parts.length - 1]).split("\\|", 2);
      if (parts[0].equals("identifier") && token.length == 2) {
        var identifier = JsonNodeFactory.instance.objectNode();
        identifier.put("system", token[0]).put("value", token[1]);
        identifier(group, identifier, subject.path() + ".reference");
      }
    }
  }

  private static String decoded(String parameter) {
    try {
      return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return parameter;
    }
  }

  private static Optional<JsonNode> contained(Entry entry, String id) {
    for (var node : entry.resource().path("contained")) {
      if (node.path("id").asText().equals(id)) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  private void join(Group group, String otherwise) {
    if (groups.isEmpty()) {
      groups.add(group);
      return;
    }
    var known = groups.getFirst();
    if (known.isSame(group) || areKnownAsOne(known, group)) {
      known.add(group);
    } else {
      issues.add(Issue.error("business-rule", group.path, otherwise));
    }
  }

  private boolean areKnownAsOne(Group known, Group group) {
    if ((!group.cpr.isEmpty() && !known.cpr.isEmpty())
        || group.localIds.isEmpty()
        || known.localIds.isEmpty()) {
      return false;
    }
    var ids = new HashSet<String>(known.localIds);
    ids.addAll(group.localIds);
    return areOne.test(ids);
  }
}
