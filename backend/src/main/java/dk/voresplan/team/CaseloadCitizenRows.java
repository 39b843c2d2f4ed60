package dk.voresplan.team;

import dk.voresplan.access.UnitRefusals;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;

/** Whose caseload it is, so that permits can be asked for. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface CaseloadCitizenRows extends GenericRepository<CaseloadRow, UUID> {
  /** The first by name. */
  @Query(
      """
      select t.citizen_id
      from (
        select c.citizen_id, p.name
        from (
          select citizen_id from caseload where professional_id = :professional
          union
          select u.citizen_id
          from unit_caseload u
          join professional me on me.unit_id = u.unit_id
          where me.id = :professional
        ) c
        join person p on p.citizen_id = c.citizen_id
        where exists (
          select 1 from in_team t
          where t.citizen_id = c.citizen_id and t.professional_id = :professional)
      ) t
      where (not :butRefused or not
      """
          + UnitRefusals.REFUSED
          + ") order by t.name, t.citizen_id limit :most")
  List<UUID> first(UUID professional, boolean butRefused, int most);
}
