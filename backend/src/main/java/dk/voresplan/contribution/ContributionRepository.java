package dk.voresplan.contribution;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.storage.Columns;
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
import org.jdbi.v3.core.Handle;

@Singleton
class ContributionRepository {
  private final ContentTypes contents;
  private final Clock clock;

  ContributionRepository(ContentTypes contents, Clock clock) {
    this.contents = contents;
    this.clock = clock;
  }

  /**
   * Lets one contribution at a time change the citizen's plan.
   *
   * @throws RowsInUse if another does; nobody waits here, with a connection in hand
   */
  void lock(Permit permit) {
    var locked =
        rows(permit)
            .createQuery(
                "select citizen_id from person where citizen_id = :citizen <lock> skip locked")
            .bind("citizen", permit.citizen().value())
            .mapTo(UUID.class)
            .findOne();
    if (locked.isEmpty()) {
      throw new RowsInUse();
    }
  }

  /** Keeps the contribution whole; empty when it was kept before. */
  Optional<UUID> keep(Permit permit, SourceSystemId source, Submission submission) {
    var id = RowId.next();
    int kept =
        rows(permit)
            .createUpdate(
                """
                insert into contribution
                  (citizen_id, id, source_system_id, reported_at, received_at, digest, original)
                values (:citizen, :id, :source, :reported, :now, :digest, :original)
                on conflict do nothing
                """)
            .bind("citizen", permit.citizen().value())
            .bind("id", id)
            .bind("source", source.value())
            .bind("reported", submission.reportedAt())
            .bind("now", clock.instant())
            .bind("digest", submission.digest())
            .bind("original", submission.original())
            .execute();
    return kept == 0 ? Optional.empty() : Optional.of(id);
  }

  /** What every source says of the citizen now. */
  Map<SourceSystemId, SortedMap<String, ContributedResource>> all(Permit permit) {
    var all = new HashMap<SourceSystemId, SortedMap<String, ContributedResource>>();
    rows(permit)
        .createQuery("select * from contribution_resource where citizen_id = :citizen")
        .bind("citizen", permit.citizen().value())
        .map((row, context) -> {
          var resource = DirectoryRepository.resource(row, contents);
          all.computeIfAbsent(
                  new SourceSystemId(Columns.uuid(row, "source_system_id")), _ -> new TreeMap<>())
              .put(resource.key().toString(), resource);
          return resource;
        })
        .list();
    return all;
  }

  /**
   * What every source says of the citizen now in those types, which belong to those topics; to a
   * source that reads its own lines, what it says itself.
   */
  Map<SourceSystemId, SortedMap<String, Kept>> kept(
      Permit permit, Set<Topic> topics, Set<String> types) {
    topics.forEach(permit::contributedRows);
    var all = new HashMap<SourceSystemId, SortedMap<String, Kept>>();
    permit
        .contributedRows(topics.iterator().next())
        .createQuery(
            """
            select r.*, c.received_at
            from contribution_resource r
            join contribution c on c.citizen_id = r.citizen_id and c.id = r.contribution_id
            where r.citizen_id = :citizen and r.content is not null
              and r.resource_type in (<types>)
              and (:everyones or r.source_system_id = :actor)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("everyones", !permit.showsItsOwnLines())
        .bind("actor", permit.actor().key())
        .bindList("types", types.stream().sorted().toList())
        .map((row, context) -> {
          var kept =
              new Kept(
                  DirectoryRepository.resource(row, contents), Columns.instant(row, "received_at"));
          all.computeIfAbsent(
                  new SourceSystemId(Columns.uuid(row, "source_system_id")), _ -> new TreeMap<>())
              .put(kept.resource().key().toString(), kept);
          return kept;
        })
        .list();
    return all;
  }

  /** What one source says of the citizen now. */
  Map<ResourceKey, ContributedResource> of(Permit permit, SourceSystemId source) {
    var known = new HashMap<ResourceKey, ContributedResource>();
    rows(permit)
        .createQuery(
            """
            select * from contribution_resource
            where citizen_id = :citizen and source_system_id = :source
            """)
        .bind("citizen", permit.citizen().value())
        .bind("source", source.value())
        .map((row, context) -> DirectoryRepository.resource(row, contents))
        .forEach(resource -> known.put(resource.key(), resource));
    return known;
  }

  /** Lets these versions take the place of what was known. */
  void put(
      Permit permit,
      SourceSystemId source,
      UUID contribution,
      Versions versions,
      Collection<ResourceKey> known) {
    var removed =
        java.util.stream.Stream.concat(
                versions.remove().stream(),
                versions.put().stream().map(ContributedResource::key).filter(known::contains))
            .toList();
    remove(permit, source, removed);
    if (versions.put().isEmpty()) {
      return;
    }
    var batch =
        rows(permit)
            .prepareBatch(
                """
                insert into contribution_resource
                  (citizen_id, source_system_id, resource_type, resource_id, contribution_id,
                   updated_at, digest, content)
                values
                  (:citizen, :source, :type, :id, :contribution, :updated, :digest, :content)
                """);
    for (var resource : versions.put()) {
      batch
          .bind("citizen", permit.citizen().value())
          .bind("source", source.value())
          .bind("type", resource.key().type())
          .bind("id", resource.key().id())
          .bind("contribution", contribution)
          .bind("updated", resource.updatedAt())
          .bind("digest", resource.digest())
          .bind("content", contents.write(resource))
          .add();
    }
    batch.execute();
  }

  private void remove(Permit permit, SourceSystemId source, List<ResourceKey> keys) {
    if (keys.isEmpty()) {
      return;
    }
    var batch =
        rows(permit)
            .prepareBatch(
                """
                delete from contribution_resource
                where citizen_id = :citizen and source_system_id = :source
                  and resource_type = :type and resource_id = :id
                """);
    for (var key : keys) {
      batch
          .bind("citizen", permit.citizen().value())
          .bind("source", source.value())
          .bind("type", key.type())
          .bind("id", key.id())
          .add();
    }
    batch.execute();
  }

  /**
   * Gives to {@code citizen} what a source said of someone who turned out to be that citizen, each
   * contribution as if it had been about the citizen from the start.
   */
  void move(Permit before, Permit citizen, SourceSystemId source) {
    var handle = rows(citizen);
    handle
        .createUpdate(
            """
            insert into contribution
              (citizen_id, id, source_system_id, reported_at, received_at, digest, original)
            select :citizen, id, source_system_id, reported_at, received_at, digest, original
            from contribution where citizen_id = :before and source_system_id = :source
            on conflict do nothing
            """)
        .bind("citizen", citizen.citizen().value())
        .bind("before", before.citizen().value())
        .bind("source", source.value())
        .execute();
    var kept = keptAs(before, citizen, source);
    var byContribution = contributionOf(before, source);
    var known = of(citizen, source);
    of(before, source).values().stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                resource -> Objects.requireNonNull(byContribution.get(resource.key()))))
        .forEach((contribution, resources) -> {
          var versions = Versions.between(known, resources);
          put(
              citizen,
              source,
              Objects.requireNonNull(kept.get(contribution)),
              versions,
              known.keySet());
        });
    for (var table : List.of("contribution_resource", "contribution")) {
      rows(before)
          .createUpdate(
              "delete from <table> where citizen_id = :before and source_system_id = :source")
          .define("table", table)
          .bind("before", before.citizen().value())
          .bind("source", source.value())
          .execute();
    }
  }

  private static Map<UUID, UUID> keptAs(Permit before, Permit citizen, SourceSystemId source) {
    var kept = new HashMap<UUID, UUID>();
    rows(citizen)
        .createQuery(
            """
            select b.id as id_before, c.id as id_now
            from contribution b
            join contribution c on c.digest = b.digest and c.source_system_id = b.source_system_id
            where b.citizen_id = :before and b.source_system_id = :source
              and c.citizen_id = :citizen
            """)
        .bind("before", before.citizen().value())
        .bind("citizen", citizen.citizen().value())
        .bind("source", source.value())
        .map((row, context) ->
            Map.entry(Columns.uuid(row, "id_before"), Columns.uuid(row, "id_now")))
        .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    return kept;
  }

  private static Map<ResourceKey, UUID> contributionOf(Permit permit, SourceSystemId source) {
    var found = new HashMap<ResourceKey, UUID>();
    rows(permit)
        .createQuery(
            """
            select resource_type, resource_id, contribution_id from contribution_resource
            where citizen_id = :citizen and source_system_id = :source
            """)
        .bind("citizen", permit.citizen().value())
        .bind("source", source.value())
        .map((row, context) ->
            Map.entry(
                new ResourceKey(row.getString("resource_type"), row.getString("resource_id")),
                Columns.uuid(row, "contribution_id")))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  private static Handle rows(Permit permit) {
    return permit.rows(Topic.GOALS, Right.CONTRIBUTE);
  }
}
