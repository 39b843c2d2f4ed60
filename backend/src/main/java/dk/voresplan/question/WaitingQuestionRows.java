package dk.voresplan.question;

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

/** Whose questions wait for a professional. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface WaitingQuestionRows extends GenericRepository<QuestionRow, UUID> {
  /** The citizens of those that are to be answered first. */
  @Query(
      """
      select t.citizen_id
      from (
        select r.citizen_id, min(q.reply_due_on) as due
        from access_question_receiver r
        join access_question q on q.citizen_id = r.citizen_id and q.id = r.question_id
        where r.professional_id = :professional and q.answered_at is null
        group by r.citizen_id
      ) t
      where (not :butRefused or not
      """
          + UnitRefusals.REFUSED
          + ") order by t.due, t.citizen_id limit :most")
  List<UUID> citizens(UUID professional, boolean butRefused, int most);
}
