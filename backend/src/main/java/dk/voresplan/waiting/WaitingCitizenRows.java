package dk.voresplan.waiting;

import dk.voresplan.access.UnitRefusals;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Names the citizens whose matters wait for a professional, and says nothing of those matters. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface WaitingCitizenRows extends GenericRepository<WaitingCitizenRows.Row, UUID> {
  /**
   * Those whose matters of this kind are the most urgent.
   *
   * @param butRefused whether those are left out who said no to the professional's unit
   */
  @Query(
      """
      select t.citizen_id from (
        select i.citizen_id, min(w.reply_due_on) as due
        from relative_message_inbox i
        join team_member m
          on m.citizen_id = i.citizen_id and m.professional_id = i.professional_id
        join relative_message w
          on w.citizen_id = i.citizen_id and w.id = i.message_id and w.answered_at is null
        where i.professional_id = :professional and cast(:kind as varchar) = 'RELATIVE_MESSAGE'
        group by i.citizen_id
        union all
        select i.citizen_id, min(c.reply_due_on)
        from correction_inbox i
        join team_member m
          on m.citizen_id = i.citizen_id and m.professional_id = i.professional_id
        join correction c
          on c.citizen_id = i.citizen_id and c.id = i.correction_id and c.answered_at is null
        where i.professional_id = :professional and cast(:kind as varchar) = 'CORRECTION'
        group by i.citizen_id
        union all
        select r.citizen_id, min(q.reply_due_on)
        from access_question_receiver r
        join access_question q on q.citizen_id = r.citizen_id and q.id = r.question_id
        where r.professional_id = :professional and q.answered_at is null
          and cast(:kind as varchar) = 'QUESTION'
        group by r.citizen_id
        union all
        select h.citizen_id, min(h.takes_place_on)
      """
          + WaitingHandoverSql.WAITING
          + """
            and cast(:kind as varchar) = 'HANDOVER'
            group by h.citizen_id
          ) t
          where (not :butRefused or not
          """
          + UnitRefusals.REFUSED
          + ") order by t.due, t.citizen_id limit :most")
  List<UUID> mostUrgent(
      WaitingKind kind, UUID professional, LocalDate today, boolean butRefused, int most);

  /** What a repository needs to be one; no statement returns it. */
  @MappedEntity("caseload")
  record Row(@Id UUID citizenId) {}
}
