package dk.voresplan.delegation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;

/** Leads from a relative to the citizens who may have opened their plans, and says nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
interface SharedPlanLookUpRows extends GenericRepository<DelegationRow, UUID> {
  @Query("select citizen_id from shared_plan_look_up where relative_id = :relative")
  List<UUID> of(UUID relative);

  @Query(
      """
      insert into shared_plan_look_up (relative_id, citizen_id) values (:relative, :citizen)
      on conflict do nothing
      """)
  int add(UUID relative, UUID citizen);
}
