package dk.voresplan.plan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.UUID;

/** Whom professionals work for; it is about no citizen. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface EmployerRows extends GenericRepository<PlanRow, UUID> {
  @Query(
      """
      select o.name as organisation, o.sector
      from professional p
      join organisation o on o.id = p.organisation_id
      where p.id = :professional
      """)
  Source of(UUID professional);
}
