package dk.voresplan.handover;

import dk.voresplan.access.UnitRefusals;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The citizens whose handovers wait for a professional, so that permits can be asked for. */
@UnscopedRows
@Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WaitingCitizenRows extends GenericRepository<HandoverRow, UUID> {
  /**
   * Those whose handovers take place first.
   *
   * @param butRefused whether those are left out who said no to the professional's unit
   */
  @Query(
      """
      select t.citizen_id from (
        select h.citizen_id, min(h.takes_place_on) as first_day
      """
          + WaitingHandoverRows.WAITING
          + """
          group by h.citizen_id) t
          where (not :butRefused or not
          """
          + UnitRefusals.REFUSED
          + """
          )
          order by t.first_day, t.citizen_id
          limit :most
          """)
  List<UUID> of(UUID professional, LocalDate today, boolean butRefused, int most);
}
