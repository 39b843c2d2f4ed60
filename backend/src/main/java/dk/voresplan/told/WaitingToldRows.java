package dk.voresplan.told;

import dk.voresplan.access.UnitRefusals;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;

/** Whose words of relatives wait for a professional. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface WaitingToldRows extends GenericRepository<ToldRow, UUID> {
  /** The citizens of those that are to be answered first. */
  @Query(
      """
      select t.citizen_id
      from (
        select i.citizen_id, min(w.reply_due_on) as due
        from told_inbox i
        join team_member m
          on m.citizen_id = i.citizen_id and m.professional_id = i.professional_id
        join told w
          on w.citizen_id = i.citizen_id and w.id = i.told_id and w.answered_at is null
        where i.professional_id = :professional
        group by i.citizen_id
      ) t
      where (not :butRefused or not
      """
          + UnitRefusals.REFUSED
          + ") order by t.due, t.citizen_id limit :most")
  List<UUID> citizens(UUID professional, boolean butRefused, int most);
}
