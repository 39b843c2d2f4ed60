package dk.voresplan.contribution;

import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.storage.RowsInUse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sources say of organisations, their people and places: about no citizen. */
@Singleton
class Directories {
  private final DirectoryRows rows;
  private final ContentTypes contents;
  private final Clock clock;

  Directories(DirectoryRows rows, ContentTypes contents, Clock clock) {
    this.rows = rows;
    this.contents = contents;
    this.clock = clock;
  }

  /**
   * Lets one contribution of the source at a time be taken in, on whichever node.
   *
   * @throws RowsInUse if another is; nobody waits here, with a connection in hand
   */
  void lock(SourceSystemId source) {
    if (rows.hold(source.value()).isEmpty()) {
      throw new RowsInUse();
    }
  }

  /** Every source system, by its id. */
  Map<SourceSystemId, SourceOrganisation> sources() {
    return rows.sources().stream()
        .map(SourceOrganisationRow::source)
        .collect(Collectors.toMap(SourceOrganisation::id, it -> it));
  }

  /** Keeps a contribution that was about no citizen. */
  void keep(SourceSystemId source, Submission submission) {
    rows.keep(source.value(), submission.digest(), clock.instant(), submission.original());
  }

  /** The entries with those references, by source; those that are withdrawn too. */
  Map<SourceSystemId, Map<ResourceKey, ContributedResource>> find(
      Map<SourceSystemId, Set<ResourceKey>> wanted) {
    var found = new HashMap<SourceSystemId, Map<ResourceKey, ContributedResource>>();
    kept(wanted)
        .forEach((source, entries) -> {
          var resources = new HashMap<ResourceKey, ContributedResource>();
          entries.forEach((key, kept) -> resources.put(key, kept.resource()));
          found.put(source, resources);
        });
    return found;
  }

  /** The same, with the time at which each came. */
  Map<SourceSystemId, Map<ResourceKey, StoredVersion>> kept(
      Map<SourceSystemId, Set<ResourceKey>> wanted) {
    var found = new HashMap<SourceSystemId, Map<ResourceKey, StoredVersion>>();
    var entries = DirectoryEntry.of(wanted);
    if (entries.isEmpty()) {
      return found;
    }
    for (var row :
        rows.kept(
            DirectoryEntry.sources(entries),
            DirectoryEntry.types(entries),
            DirectoryEntry.ids(entries))) {
      var kept = row.kept(contents);
      found.computeIfAbsent(row.source(), _ -> new HashMap<>()).put(kept.resource().key(), kept);
    }
    return found;
  }

  /** Lets these versions take the place of what was known. */
  void put(SourceSystemId source, Versions versions) {
    var removed =
        Stream.concat(
                versions.remove().stream(), versions.put().stream().map(ContributedResource::key))
            .toList();
    if (!removed.isEmpty()) {
      rows.remove(source.value(), ResourceColumns.types(removed), ResourceColumns.ids(removed));
    }
    if (!versions.put().isEmpty()) {
      var put = new ResourceColumns(versions.put());
      rows.put(
          source.value(),
          clock.instant(),
          put.types(),
          put.ids(),
          put.moments(),
          put.digests(),
          put.contents(contents));
    }
  }
}
