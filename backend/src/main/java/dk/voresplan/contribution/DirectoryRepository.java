package dk.voresplan.contribution;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.Sector;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowsInUse;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What sources say of organisations, their people and places: about no citizen. */
@Singleton
class DirectoryRepository {
  private final Jdbi jdbi;
  private final ContentTypes contents;
  private final Clock clock;

  DirectoryRepository(Jdbi jdbi, ContentTypes contents, Clock clock) {
    this.jdbi = jdbi;
    this.contents = contents;
    this.clock = clock;
  }

  /**
   * Lets one contribution of the source at a time be taken in, on whichever node.
   *
   * @throws RowsInUse if another is; nobody waits here, with a connection in hand
   */
  void lock(SourceSystemId source) {
    var locked =
        jdbi.withHandle(handle ->
            handle
                .createQuery("select id from source_system where id = :source <lock> skip locked")
                .bind("source", source.value())
                .mapTo(UUID.class)
                .findOne());
    if (locked.isEmpty()) {
      throw new RowsInUse();
    }
  }

  /** Every source system, by its id. */
  Map<SourceSystemId, SourceOrganisation> sources() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select s.id, s.client_id, s.organisation_id, o.name, o.sector,
                       o.identifier_system, o.identifier_value
                from source_system s join organisation o on o.id = s.organisation_id
                """)
            .map((row, context) ->
                new SourceOrganisation(
                    new SourceSystemId(Columns.uuid(row, "id")),
                    row.getString("client_id"),
                    new OrganisationId(Columns.uuid(row, "organisation_id")),
                    row.getString("name"),
                    Sector.valueOf(row.getString("sector")),
                    row.getString("identifier_system") + "|" + row.getString("identifier_value")))
            .collect(Collectors.toMap(SourceOrganisation::id, it -> it)));
  }

  /** Keeps a contribution that was about no citizen. */
  void keep(SourceSystemId source, Submission submission) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into directory_contribution (source_system_id, digest, received_at, original)
                values (:source, :digest, :now, :original)
                on conflict do nothing
                """)
            .bind("source", source.value())
            .bind("digest", submission.digest())
            .bind("now", clock.instant())
            .bind("original", submission.original())
            .execute());
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
  Map<SourceSystemId, Map<ResourceKey, Kept>> kept(Map<SourceSystemId, Set<ResourceKey>> wanted) {
    var found = new HashMap<SourceSystemId, Map<ResourceKey, Kept>>();
    var ids =
        wanted.values().stream()
            .flatMap(Collection::stream)
            .map(ResourceKey::id)
            .distinct()
            .toList();
    if (ids.isEmpty()) {
      return found;
    }
    jdbi.useHandle(handle ->
        handle
            .createQuery(
                """
                select * from directory_resource
                where source_system_id in (<sources>) and resource_id in (<ids>)
                """)
            .bindList("sources", wanted.keySet().stream().map(SourceSystemId::value).toList())
            .bindList("ids", ids)
            .map((row, context) ->
                Map.entry(
                    new SourceSystemId(Columns.uuid(row, "source_system_id")),
                    new Kept(resource(row, contents), Columns.instant(row, "received_at"))))
            .forEach(entry -> {
              var key = entry.getValue().resource().key();
              if (wanted.getOrDefault(entry.getKey(), Set.of()).contains(key)) {
                found
                    .computeIfAbsent(entry.getKey(), _ -> new HashMap<>())
                    .put(key, entry.getValue());
              }
            }));
    return found;
  }

  /** Lets these versions take the place of what was known. */
  void put(SourceSystemId source, Versions versions) {
    var delete = versions.remove().stream();
    jdbi.useHandle(handle -> {
      var keys =
          java.util.stream.Stream.concat(
                  delete, versions.put().stream().map(ContributedResource::key))
              .toList();
      if (keys.isEmpty()) {
        return;
      }
      var removal =
          handle.prepareBatch(
              "delete from directory_resource where source_system_id = :source"
                  + " and resource_type = :type and resource_id = :id");
      keys.forEach(key ->
          removal
              .bind("source", source.value())
              .bind("type", key.type())
              .bind("id", key.id())
              .add());
      removal.execute();
      var batch =
          handle.prepareBatch(
              """
              insert into directory_resource
                (source_system_id, resource_type, resource_id, updated_at, received_at, digest,
                 content)
              values (:source, :type, :id, :updated, :now, :digest, :content)
              """);
      for (var resource : versions.put()) {
        batch
            .bind("source", source.value())
            .bind("type", resource.key().type())
            .bind("id", resource.key().id())
            .bind("updated", resource.updatedAt())
            .bind("now", clock.instant())
            .bind("digest", resource.digest())
            .bind("content", contents.write(resource))
            .add();
      }
      batch.execute();
    });
  }

  /** Remembers whose plans looked for those entries, so that they are merged again. */
  void mergeAgain(SourceSystemId source, Collection<ResourceKey> changed) {
    if (changed.isEmpty()) {
      return;
    }
    jdbi.useHandle(handle -> {
      // A merge that runs now reads the directory as it was: it leaves the notes that we hold.
      notes(
          handle,
          source,
          changed,
          """
          update plan_to_merge set try_at = :now
          where source_system_id = :source and citizen_id in (
            select citizen_id from directory_use
            where source_system_id = :source and resource_type = :type and resource_id = :id)
          """);
      notes(
          handle,
          source,
          changed,
          """
          insert into plan_to_merge (citizen_id, source_system_id, asked_at, try_at)
          select citizen_id, source_system_id, :now, :now from directory_use
          where source_system_id = :source and resource_type = :type and resource_id = :id
          on conflict do nothing
          """);
    });
  }

  private void notes(
      Handle handle, SourceSystemId source, Collection<ResourceKey> changed, String statement) {
    var batch = handle.prepareBatch(statement);
    changed.forEach(key ->
        batch
            .bind("source", source.value())
            .bind("type", key.type())
            .bind("id", key.id())
            .bind("now", clock.instant())
            .add());
    batch.execute();
  }

  /** A plan that waits to be merged again, and the source whose directory changed. */
  record Waiting(CitizenId citizen, SourceSystemId source) {}

  /** Plans whose turn it is to be merged again, those that wait longest first. */
  List<Waiting> toMergeAgain(int most) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select citizen_id, min(cast(source_system_id as varchar)) as source
                from plan_to_merge
                where try_at <= :now
                group by citizen_id
                order by min(try_at), citizen_id
                limit :most
                """)
            .bind("now", clock.instant())
            .bind("most", most)
            .map((row, context) ->
                new Waiting(
                    new CitizenId(Columns.uuid(row, "citizen_id")),
                    new SourceSystemId(UUID.fromString(row.getString("source")))))
            .list());
  }

  /** Lets the plan wait for that long before it is tried again. */
  void mergeLater(CitizenId citizen, Duration wait) {
    jdbi.useTransaction(handle -> {
      var at = clock.instant().plus(wait);
      free(handle, citizen)
          .forEach(source ->
              handle.execute(
                  "update plan_to_merge set try_at = ?"
                      + " where citizen_id = ? and source_system_id = ?",
                  at,
                  citizen.value(),
                  source));
    });
  }

  /**
   * The plan is merged with the directories as they are from here on. What changes them meanwhile
   * waits for this transaction, and then asks anew. A source that is changing its directory keeps
   * its note, as the change cannot be read yet.
   *
   * @return whether a note was taken away
   */
  boolean mergesNow(Permit permit) {
    var handle = permit.rows(Topic.GOALS, Right.CONTRIBUTE);
    var sources = free(handle, permit.citizen());
    sources.forEach(source ->
        handle.execute(
            "delete from plan_to_merge where citizen_id = ? and source_system_id = ?",
            permit.citizen().value(),
            source));
    return !sources.isEmpty();
  }

  /** The sources whose notes about the plan nobody else holds; this transaction holds them now. */
  private static List<UUID> free(Handle handle, CitizenId citizen) {
    return handle
        .createQuery(
            """
            select source_system_id from plan_to_merge
            where citizen_id = :citizen
            <lock> skip locked
            """)
        .bind("citizen", citizen.value())
        .mapTo(UUID.class)
        .list();
  }

  /** Which entries the citizen's plan looked for. */
  void uses(Permit permit, Map<SourceSystemId, Set<ResourceKey>> wanted) {
    var handle = permit.rows(Topic.GOALS, Right.CONTRIBUTE);
    handle.execute("delete from directory_use where citizen_id = ?", permit.citizen().value());
    var batch =
        handle.prepareBatch(
            """
            insert into directory_use (source_system_id, resource_type, resource_id, citizen_id)
            values (:source, :type, :id, :citizen)
            """);
    wanted.forEach((source, keys) ->
        keys.forEach(key ->
            batch
                .bind("source", source.value())
                .bind("type", key.type())
                .bind("id", key.id())
                .bind("citizen", permit.citizen().value())
                .add()));
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  static ContributedResource resource(ResultSet row, ContentTypes contents) throws SQLException {
    var type = row.getString("resource_type");
    return new ContributedResource(
        new ResourceKey(type, row.getString("resource_id")),
        Columns.instant(row, "updated_at"),
        row.getString("digest"),
        contents.read(type, row.getString("content")));
  }
}
