package dk.voresplan.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface SourceRows extends GenericRepository<SourceRow, UUID> {
  @Query(
      """
      select s.id, s.off_since is not null as is_off,
             o.id as organisation_id, o.name, o.sector
      from source_system s join organisation o on o.id = s.organisation_id
      where s.client_id = :client
      """)
  Optional<SourceRow> find(String client);

  @Query("select off_since is not null from source_system where id = :id")
  boolean isOff(UUID id);

  @Query(
      """
      insert into source_system (id, client_id, organisation_id)
      values (:id, :client, :organisation)
      on conflict do nothing
      """)
  int add(UUID id, String client, UUID organisation);

  @Query(
      """
      select id from organisation
      where identifier_system = :system and identifier_value = :identifier
      """)
  Optional<UUID> organisation(String system, String identifier);

  @Query(
      """
      insert into organisation (id, identifier_system, identifier_value, name, sector)
      values (:id, :system, :identifier, :name, :sector)
      """)
  int addOrganisation(UUID id, String system, String identifier, String name, Sector sector);

  @Query("update organisation set name = :name, sector = :sector where id = :id")
  int changeOrganisation(UUID id, String name, Sector sector);
}
