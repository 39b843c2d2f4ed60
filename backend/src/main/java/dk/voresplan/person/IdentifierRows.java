package dk.voresplan.person;

import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;

@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface IdentifierRows extends GenericRepository<IdentifierRow, UUID> {
  /**
   * Whom these identifiers mean to the source; where one is {@code everywhere}, to the others too,
   * if it is someone without a CPR number.
   *
   * @param ours what the identifiers are like that say nothing beyond their source
   */
  @Query(
      """
      select i.source_system_id, i.identifier_system, i.identifier_value, i.citizen_id,
             p.cpr_number is not null as has_cpr,
             p.cpr_number is null and not exists (
               select 1 from person_identifier other
               where other.citizen_id = i.citizen_id and other.identifier_system not like :ours
             ) as is_local
      from unnest(:systems, :texts, :everywhere) as asked(system, text, everywhere)
      join person_identifier i
        on i.identifier_system = asked.system and i.identifier_value = asked.text
      join person p on p.citizen_id = i.citizen_id
      where i.source_system_id = :source
         or (p.cpr_number is null and cast(asked.everywhere as boolean))
      """)
  List<IdentifierRow> meant(
      UUID source, String[] systems, String[] texts, String[] everywhere, String ours);

  @Query(
      """
      insert into person_identifier
        (source_system_id, identifier_system, identifier_value, citizen_id)
      select cast(:source as uuid), said.system, said.text, cast(:citizen as uuid)
      from unnest(:systems, :texts) as said(system, text)
      """)
  int add(UUID source, String[] systems, String[] texts, UUID citizen);

  @Query(
      """
      update person_identifier set citizen_id = :citizen
      where source_system_id = :source
        and identifier_system = :system and identifier_value = :text
      """)
  int change(UUID source, String system, String text, UUID citizen);

  /** Lets all that meant the one before mean the citizen, to this source. */
  @Query(
      """
      update person_identifier set citizen_id = :citizen
      where source_system_id = :source and citizen_id = :before
      """)
  int move(UUID source, UUID before, UUID citizen);
}
