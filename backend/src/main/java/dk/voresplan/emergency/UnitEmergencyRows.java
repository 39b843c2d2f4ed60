package dk.voresplan.emergency;

import dk.voresplan.storage.Moment;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What leaders are told of their units: without permits, as no citizen comes out. */
@UnscopedRows
@Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UnitEmergencyRows extends GenericRepository<EmergencyRow, UUID> {
  @Query(
      EmergencyRows.ALL
          + """
          where e.opened_at > :since
            and exists (
              select 1 from emergency_by_unit u
              where u.unit_id in (:units) and u.citizen_id = e.citizen_id
                and u.emergency_id = e.id)
          """
          + EmergencyRows.PAGE)
  List<EmergencyRow> of(List<UUID> units, @Moment Instant since, @Nullable UUID after, int most);
}
