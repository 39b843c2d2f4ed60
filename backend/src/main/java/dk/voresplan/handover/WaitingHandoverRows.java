package dk.voresplan.handover;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.NeedsForEach;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Topic;
import dk.voresplan.waiting.WaitingHandoverSql;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The handovers that wait for a professional. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WaitingHandoverRows extends GenericRepository<HandoverRow, UUID> {
  /** Of those of these citizens that take place first, as the professional {@code me} sees them. */
  @NeedsForEach(topic = Topic.GOALS)
  @Query(
      HandoverRows.ALL
          + """
          where (h.citizen_id in (:citizens)) and (h.citizen_id, h.id) in (
            select h.citizen_id, h.id
          """
          + WaitingHandoverSql.WAITING
          + """
          and h.citizen_id in (:citizens)
          order by h.takes_place_on, h.citizen_id, h.id limit :most)
          """
          + HandoverRows.ORDER)
  List<HandoverRow> of(
      Permits permits, List<UUID> citizens, UUID me, UUID professional, LocalDate today, int most);
}
