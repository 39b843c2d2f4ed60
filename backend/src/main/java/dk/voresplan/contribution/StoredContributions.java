package dk.voresplan.contribution;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.storage.RowId;
import dk.voresplan.storage.RowsInUse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sources contributed of citizens: each contribution whole, and what it says now. */
@Singleton
class StoredContributions {
  private final ContributionRows rows;
  private final ContentTypes contents;
  private final Clock clock;

  StoredContributions(ContributionRows rows, ContentTypes contents, Clock clock) {
    this.rows = rows;
    this.contents = contents;
    this.clock = clock;
  }

  /**
   * Lets one contribution at a time change the citizen's plan.
   *
   * @throws RowsInUse if another does; nobody waits here, with a connection in hand
   */
  void lock(WritePermit permit) {
    if (rows.hold(permit).isEmpty()) {
      throw new RowsInUse();
    }
  }

  /** Keeps the contribution whole; empty when it was kept before. */
  Optional<UUID> keep(WritePermit permit, SourceSystemId source, Submission submission) {
    var id = RowId.next();
    int kept =
        rows.keep(
            permit,
            id,
            source.value(),
            submission.reportedAt(),
            clock.instant(),
            submission.digest(),
            submission.original());
    return kept == 0 ? Optional.empty() : Optional.of(id);
  }

  /** What every source says of the citizen now. */
  Map<SourceSystemId, SortedMap<String, ContributedResource>> all(WritePermit permit) {
    var all = new HashMap<SourceSystemId, SortedMap<String, ContributedResource>>();
    for (var row : rows.all(permit)) {
      var resource = row.resource(contents);
      all.computeIfAbsent(row.source(), _ -> new TreeMap<>())
          .put(resource.key().toString(), resource);
    }
    return all;
  }

  /**
   * Returns what every source says of the citizen now in those types, which belong to those topics.
   * A source that reads its own lines gets only what it says itself.
   */
  Map<SourceSystemId, SortedMap<String, StoredVersion>> kept(
      Permit permit, Set<Topic> topics, Set<String> types) {
    var all = new HashMap<SourceSystemId, SortedMap<String, StoredVersion>>();
    var found =
        rows.kept(
            permit,
            List.copyOf(topics),
            types.stream().sorted().toList(),
            !permit.showsItsOwnLines(),
            permit.actor().key());
    for (var row : found) {
      var kept = row.kept(contents);
      all.computeIfAbsent(row.source(), _ -> new TreeMap<>())
          .put(kept.resource().key().toString(), kept);
    }
    return all;
  }

  /** What one source says of the citizen now. */
  Map<ResourceKey, ContributedResource> of(WritePermit permit, SourceSystemId source) {
    return rows.of(permit, source.value()).stream()
        .map(row -> row.resource(contents))
        .collect(Collectors.toMap(ContributedResource::key, it -> it));
  }

  /** Lets these versions take the place of what was known. */
  void put(
      WritePermit permit,
      SourceSystemId source,
      UUID contribution,
      Versions versions,
      Collection<ResourceKey> known) {
    var removed =
        Stream.concat(
                versions.remove().stream(),
                versions.put().stream().map(ContributedResource::key).filter(known::contains))
            .toList();
    if (!removed.isEmpty()) {
      rows.remove(
          permit, source.value(), ResourceColumns.types(removed), ResourceColumns.ids(removed));
    }
    if (!versions.put().isEmpty()) {
      var put = new ResourceColumns(versions.put());
      rows.put(
          permit,
          source.value(),
          contribution,
          put.types(),
          put.ids(),
          put.moments(),
          put.digests(),
          put.contents(contents));
    }
  }

  /**
   * Moves to {@code citizen} what a source said of someone who turned out to be that citizen. Each
   * contribution then looks as if it had been about the citizen from the start.
   */
  void move(WritePermit before, WritePermit citizen, SourceSystemId source) {
    var now = copy(before, citizen, source);
    var known = of(citizen, source);
    rows.of(before, source.value()).stream()
        .collect(Collectors.groupingBy(ResourceRow::contributionId))
        .forEach((contribution, said) -> {
          var resources = said.stream().map(row -> row.resource(contents)).toList();
          put(
              citizen,
              source,
              Objects.requireNonNull(now.get(contribution)),
              Versions.between(known, resources),
              known.keySet());
        });
    rows.forgetResources(before, source.value());
    rows.forgetContributions(before, source.value());
  }

  /**
   * Copies what the citizen does not have yet, one at a time, as each may be large.
   *
   * @return which contribution of the citizen is the same as which of the one before
   */
  private Map<UUID, UUID> copy(WritePermit before, WritePermit citizen, SourceSystemId source) {
    var same = new HashMap<String, UUID>();
    rows.contributions(citizen, source.value()).forEach(it -> same.put(it.digest(), it.id()));
    var now = new HashMap<UUID, UUID>();
    for (var earlier : rows.contributions(before, source.value())) {
      now.put(
          earlier.id(),
          same.computeIfAbsent(earlier.digest(), _ -> copy(before, citizen, source, earlier.id())));
    }
    return now;
  }

  private UUID copy(
      WritePermit before, WritePermit citizen, SourceSystemId source, UUID contribution) {
    var whole = rows.contribution(before, contribution);
    rows.keep(
        citizen,
        whole.id(),
        source.value(),
        whole.reportedAt(),
        whole.receivedAt(),
        whole.digest(),
        whole.original());
    return contribution;
  }
}
