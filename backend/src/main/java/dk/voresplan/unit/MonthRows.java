package dk.voresplan.unit;

import dk.voresplan.storage.Moment;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Counts how it went with a unit's wishes. It reads them without permits, as no citizen and no
 * professional comes out. Only numbers of a whole month come out, and {@link UnitMonth} hides the
 * small ones.
 */
@UnscopedRows
@Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MonthRows extends GenericRepository<LedUnitRow, UUID> {
  /** The months that have any, the newest first. A wish counts once for the unit. */
  @Query(
      """
      select month_number,
             count(*) as shared, count(distinct citizen_id) as shared_by,
             count(seen_at) as seen,
             count(distinct case when seen_at is not null then citizen_id end)
               as seen_by,
             count(answered_at) as answered,
             count(distinct case when answered_at is not null then citizen_id end)
               as answered_by,
             percentile_cont(0.5) within group (order by days_to_seen) as median_seen,
             percentile_cont(0.5) within group (order by days_to_answered)
               as median_answered,
             count(case when part = 'in_time' then 1 end) as in_time,
             count(distinct case when part = 'in_time' then citizen_id end)
               as in_time_by,
             count(case when part = 'late' then 1 end) as late,
             count(distinct case when part = 'late' then citizen_id end) as late_by,
             count(case when part = 'pending' then 1 end) as pending,
             count(distinct case when part = 'pending' then citizen_id end)
               as pending_by,
             count(case when outcome = 'BECAME_GOAL' then 1 end) as became_goal,
             count(distinct case when outcome = 'BECAME_GOAL' then citizen_id end)
               as became_goal_by,
             count(case when outcome = 'TALK_AT_MEETING' then 1 end) as talk_at_meeting,
             count(distinct case when outcome = 'TALK_AT_MEETING' then citizen_id end)
               as talk_at_meeting_by,
             count(case when outcome = 'LATER' then 1 end) as later,
             count(distinct case when outcome = 'LATER' then citizen_id end)
               as later_by,
             count(case when outcome = 'NOT_POSSIBLE' then 1 end) as not_possible,
             count(distinct case when outcome = 'NOT_POSSIBLE' then citizen_id end)
               as not_possible_by,
             count(case when outcome is null then 1 end) as without,
             count(distinct case when outcome is null then citizen_id end) as without_by
      from (
        select one.*, o.kind as outcome,
               cast(extract(year from shared_at at time zone 'Europe/Copenhagen') as int)
                   * 12
                 + cast(extract(month from shared_at at time zone 'Europe/Copenhagen')
                   as int) as month_number,
               cast((extract(epoch from seen_at) - extract(epoch from shared_at)) / 86400
                 as double precision) as days_to_seen,
               cast((extract(epoch from answered_at) - extract(epoch from shared_at))
                 / 86400 as double precision) as days_to_answered,
               case when in_time = 1 then 'in_time'
                 when answered_at is not null or reply_due_on < :today then 'late'
                 else 'pending' end as part
        from (
          select r.citizen_id, r.wish_id, min(r.shared_at) as shared_at,
                 min(r.seen_at) as seen_at, min(r.first_answered_at) as answered_at,
                 min(case when r.taken_back_at is null then r.reply_due_on end)
                   as reply_due_on,
                 max(case when r.first_in_time then 1 else 0 end) as in_time
          from unit_inbox i
          join wish_reader r
            on r.citizen_id = i.citizen_id and r.wish_id = i.wish_id
              and r.unit_id = i.unit_id
          where i.unit_id = :unit
          group by r.citizen_id, r.wish_id
          having min(r.shared_at) >= :from
        ) one
        join wish w on w.citizen_id = one.citizen_id and w.id = one.wish_id
        left join wish_outcome o
          on o.citizen_id = w.citizen_id and o.wish_id = w.id and o.id = w.outcome_id
            and (w.reopened_at is null or w.reopened_at > :now)
      ) told
      group by month_number
      order by month_number desc
      """)
  List<MonthRow> of(UUID unit, @Moment Instant from, LocalDate today, @Moment Instant now);
}
