package dk.voresplan.contribution;

import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface DirectoryRows extends GenericRepository<StoredVersionRow, String> {
  /** Holds the source until the transaction ends; finds none while another does. */
  @Query(
      """
      select id as "for update" from source_system where id = :source
      for no key update skip locked
      """)
  Optional<UUID> hold(UUID source);

  @Query(
      """
      select s.id, s.client_id, s.organisation_id, o.name, o.sector,
             o.identifier_system, o.identifier_value
      from source_system s join organisation o on o.id = s.organisation_id
      """)
  List<SourceOrganisationRow> sources();

  /** Changes nothing where the source contributed the same before. */
  @Query(
      """
      insert into directory_contribution (source_system_id, digest, received_at, original)
      values (:source, :digest, :now, :original)
      on conflict do nothing
      """)
  int keep(UUID source, String digest, @Moment Instant now, String original);

  /** The entries that there are of those. */
  @Query(
      """
      select d.* from unnest(:sources, :types, :ids) as wanted(source, type, id)
      join directory_resource d
        on d.source_system_id = cast(wanted.source as uuid)
        and d.resource_type = wanted.type and d.resource_id = wanted.id
      """)
  List<StoredVersionRow> kept(String[] sources, String[] types, String[] ids);

  @Query(
      """
      insert into directory_resource
        (source_system_id, resource_type, resource_id, updated_at, received_at, digest, content)
      select cast(:source as uuid), r.type, r.id, cast(r.updated as timestamp with time zone),
             cast(:now as timestamp with time zone), r.digest, r.content
      from unnest(:types, :ids, :moments, :digests, :contents)
        as r(type, id, updated, digest, content)
      """)
  int put(
      UUID source,
      @Moment Instant now,
      String[] types,
      String[] ids,
      String[] moments,
      String[] digests,
      @Nullable String[] contents);

  @Query(
      """
      delete from directory_resource
      where source_system_id = :source and (resource_type, resource_id) in (
        select r.type, r.id from unnest(:types, :ids) as r(type, id))
      """)
  int remove(UUID source, String[] types, String[] ids);
}
