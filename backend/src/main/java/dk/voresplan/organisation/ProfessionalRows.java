package dk.voresplan.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface ProfessionalRows extends GenericRepository<ProfessionalRow, UUID> {
  @Query(
      """
      select p.id, p.name, p.role, u.name as unit_name,
             o.id as organisation_id, o.name as organisation_name, o.sector
      from professional p
      join organisation o on o.id = p.organisation_id
      left join unit u on u.id = p.unit_id
      where p.id = :id
      """)
  ProfessionalRow get(UUID id);

  @Query(
      """
      select id from professional
      where organisation_id = :organisation and employee_identifier = :employee
      """)
  UUID id(UUID organisation, String employee);

  @Query(
      """
      select name from professional
      where organisation_id = :organisation and employee_identifier = :employee
      """)
  Optional<String> name(UUID organisation, String employee);

  @Query(
      """
      insert into professional (id, organisation_id, employee_identifier, name)
      values (:id, :organisation, :employee, :name)
      on conflict do nothing
      """)
  int add(UUID id, UUID organisation, String employee, String name);

  @Query(
      """
      update professional set name = :name, role = coalesce(:role, role)
      where organisation_id = :organisation and employee_identifier = :employee
      """)
  int describe(UUID organisation, String employee, String name, @Nullable String role);

  @Query(
      """
      update professional
      set said_unit_id = coalesce(cast(:unit as uuid), said_unit_id),
          unit_id = case
            when placed_by_id is not null or exists (
              select 1 from unit_departure d
              where d.professional_id = professional.id and d.unit_id = cast(:unit as uuid))
            then unit_id
            else coalesce(cast(:unit as uuid), unit_id) end
      where organisation_id = :organisation and employee_identifier = :employee
      """)
  int place(UUID organisation, String employee, @Nullable UUID unit);

  @Query("select id from organisation where identifier_value = :identifier")
  Optional<UUID> organisation(String identifier);

  @Query("select id from unit where organisation_id = :organisation and identifier = :identifier")
  UUID unit(UUID organisation, String identifier);

  @Query(
      """
      insert into unit (id, organisation_id, identifier, name, sector, reply_working_days)
      values (:id, :organisation, :identifier, :name, :sector, :days)
      on conflict do nothing
      """)
  int addUnit(UUID id, UUID organisation, String identifier, String name, Sector sector, int days);
}
