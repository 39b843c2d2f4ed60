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

/** Names what leaders are told of, so that permits can be asked for. */
@UnscopedRows
@Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UnitEmergencyRows extends GenericRepository<ToldEmergencyRow, UUID> {
  @Query(
      """
      select e.id, e.citizen_id
      from emergency_access e
      where e.opened_at > :since
        and exists (
          select 1 from emergency_by_unit u
          where u.unit_id in (:units) and u.citizen_id = e.citizen_id
            and u.emergency_id = e.id)
      """
          + EmergencyRows.PAGE)
  List<ToldEmergencyRow> of(
      List<UUID> units, @Moment Instant since, @Nullable UUID after, int most);
}
