package dk.voresplan.contribution;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.SourceSystemId;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what the sources say of a citizen now, resource by resource, for those who may read it
 * back. The merged plan cannot show this, as it makes one line of what several sources say.
 */
@Singleton
public class CurrentContent {
  private static final Map<Topic, Set<String>> TYPES =
      Map.of(
          Topic.GOALS, Set.of("CarePlan", "Goal", "ServiceRequest", "Task"),
          Topic.CONTACTS, Set.of("CareTeam", "RelatedPerson"),
          Topic.CALENDAR, Set.of("Appointment"));

  /** The types that every topic needs: referenced people and places. */
  private static final Set<String> NAMED =
      Set.of(
          "Patient",
          "Practitioner",
          "PractitionerRole",
          "Organization",
          "Location",
          "HealthcareService");

  private final StoredContributions contributions;
  private final NamedEntries named;
  private final Directories directories;

  CurrentContent(StoredContributions contributions, NamedEntries named, Directories directories) {
    this.contributions = contributions;
    this.named = named;
    this.directories = directories;
  }

  /**
   * What belongs to the topics, from each source that says something of them, in a fixed order.
   * Nothing that was withdrawn or entered in error. To a source that reads its own lines, what it
   * says itself.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing one of the topics
   */
  public List<SourceContent> of(Permit permit, Set<Topic> topics) {
    var types =
        topics.stream()
            .flatMap(topic -> TYPES.getOrDefault(topic, Set.of()).stream())
            .collect(Collectors.toSet());
    types.addAll(NAMED);
    var contributed =
        topics.stream().filter(TYPES::containsKey).collect(Collectors.toUnmodifiableSet());
    var about = contributions.kept(permit, contributed, types);
    var contents = new HashMap<SourceSystemId, Stream<Contributed>>();
    about.forEach((source, resources) ->
        contents.put(
            source, resources.values().stream().flatMap(it -> it.resource().content().stream())));
    var found = named.of(contents);
    var sources = directories.sources();
    return about.entrySet().stream()
        .map(entry -> {
          var all = new TreeMap<String, StoredVersion>(found.of(entry.getKey()));
          all.keySet().removeIf(key -> !types.contains(ResourceKey.of(key).type()));
          all.putAll(entry.getValue());
          return new SourceContent(
              new SourceView(
                  Objects.requireNonNull(sources.get(entry.getKey())),
                  resources(entry.getValue()),
                  contents(all)),
              all);
        })
        .sorted(
            Comparator.comparing(SourceContent::organisationName)
                .thenComparing(it -> it.organisation().value()))
        .toList();
  }

  private static SortedMap<String, ContributedResource> resources(Map<String, StoredVersion> kept) {
    var resources = new TreeMap<String, ContributedResource>();
    kept.forEach((key, it) -> resources.put(key, it.resource()));
    return resources;
  }

  private static Map<String, Contributed> contents(Map<String, StoredVersion> kept) {
    var contents = new HashMap<String, Contributed>();
    kept.forEach(
        (key, it) -> it.resource().content().ifPresent(content -> contents.put(key, content)));
    return contents;
  }
}
