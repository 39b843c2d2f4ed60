package dk.voresplan.person;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;

/** Leads from what sources call someone to the citizen, and says nothing of them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface IdentifierRows extends GenericRepository<IdentifierRow, UUID> {
  /**
   * Finds whom these identifiers mean to the source. An identifier that is {@code everywhere} also
   * means whom other sources gave it to. That holds only for someone without a CPR number.
   *
   * @param ours what the identifiers are like that say nothing beyond their source
   */
  @Query(
      """
      select i.source_system_id, i.identifier_system, i.identifier_digest, i.citizen_id,
             exists (select 1 from cpr_look_up c where c.citizen_id = i.citizen_id) as has_cpr,
             not exists (select 1 from cpr_look_up c where c.citizen_id = i.citizen_id)
               and not exists (
                 select 1 from identifier_look_up other
                 where other.citizen_id = i.citizen_id and other.identifier_system not like :ours
               ) as is_local
      from unnest(:systems, :digests, :everywhere) as asked(system, digest, everywhere)
      join identifier_look_up i
        on i.identifier_system = asked.system and i.identifier_digest = asked.digest
      where i.source_system_id = :source
         or (cast(asked.everywhere as boolean) and not exists (
           select 1 from cpr_look_up c where c.citizen_id = i.citizen_id))
      """)
  List<IdentifierRow> meant(
      UUID source, String[] systems, String[] digests, String[] everywhere, String ours);

  @Query(
      """
      insert into identifier_look_up
        (source_system_id, identifier_system, identifier_digest, citizen_id)
      select cast(:source as uuid), said.system, said.digest, cast(:citizen as uuid)
      from unnest(:systems, :digests) as said(system, digest)
      """)
  int add(UUID source, String[] systems, String[] digests, UUID citizen);

  @Query(
      """
      update identifier_look_up set citizen_id = :citizen
      where source_system_id = :source
        and identifier_system = :system and identifier_digest = :digest
      """)
  int change(UUID source, String system, String digest, UUID citizen);

  /** Lets all that meant the one before mean the citizen, to this source. */
  @Query(
      """
      update identifier_look_up set citizen_id = :citizen
      where source_system_id = :source and citizen_id = :before
      """)
  int move(UUID source, UUID before, UUID citizen);
}
