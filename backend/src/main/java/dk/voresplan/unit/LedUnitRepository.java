package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowLocks;
import dk.voresplan.wish.OutcomeKind;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Units and who leads them. It reads wishes without permits, as no citizen and no professional
 * comes out, but numbers of a whole unit's month; {@link UnitMonth} hides the small ones.
 */
@Singleton
class LedUnitRepository {
  private static final int MONTHS_OF_A_YEAR = 12;

  private final Jdbi jdbi;
  private final RowLocks locks;

  LedUnitRepository(Jdbi jdbi, RowLocks locks) {
    this.jdbi = jdbi;
    this.locks = locks;
  }

  List<LedUnit> ledBy(ProfessionalId professional, List<LeaderConfiguration> leaders) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select u.id, u.name, u.reply_working_days, u.identifier,
                       o.identifier_value, p.employee_identifier
                from professional p
                join organisation o on o.id = p.organisation_id
                join unit u on u.organisation_id = o.id
                where p.id = :professional and u.identifier in (<units>)
                order by u.name, u.id
                """)
            .bind("professional", professional.value())
            .bindList("units", leaders.stream().map(LeaderConfiguration::unit).distinct().toList())
            .map((row, context) -> led(row, leaders))
            .list()
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  /** Whether the unit still promised what was seen. */
  boolean promise(UnitId unit, int seen, int workingDays) {
    return jdbi.withHandle(handle ->
        handle.execute(
                "update unit set reply_working_days = ? where id = ? and reply_working_days = ?",
                workingDays,
                unit.value(),
                seen)
            == 1);
  }

  /** The months that have any, the newest first. A wish counts once for the unit. */
  List<MonthNumbers> months(UnitId unit, Instant from, LocalDate today, Instant now) {
    return jdbi.inTransaction(handle -> {
      locks.openToCount(handle);
      return handle
          .createQuery(
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
                         min(case when r.taken_back_at is null then r.reply_due_on end) as reply_due_on,
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
          .bind("unit", unit.value())
          .bind("from", from)
          .bind("today", today)
          .bind("now", now)
          .map((row, context) -> numbers(row))
          .list();
    });
  }

  private static Optional<LedUnit> led(ResultSet row, List<LeaderConfiguration> leaders)
      throws SQLException {
    var unit = row.getString("identifier");
    var organisation = row.getString("identifier_value");
    var employee = row.getString("employee_identifier");
    boolean leads =
        leaders.stream()
            .anyMatch(leader ->
                leader.unit().equals(unit)
                    && leader.organisation().equals(organisation)
                    && leader.employee().equals(employee));
    return leads
        ? Optional.of(
            new LedUnit(
                new UnitId(Columns.uuid(row, "id")),
                row.getString("name"),
                row.getInt("reply_working_days")))
        : Optional.empty();
  }

  private static MonthNumbers numbers(ResultSet row) throws SQLException {
    var outcomes = new EnumMap<OutcomeKind, Counted>(OutcomeKind.class);
    for (var kind : OutcomeKind.values()) {
      outcomes.put(kind, counted(row, kind.name().toLowerCase(Locale.ROOT)));
    }
    int month = row.getInt("month_number") - 1;
    return new MonthNumbers(
        YearMonth.of(month / MONTHS_OF_A_YEAR, month % MONTHS_OF_A_YEAR + 1),
        counted(row, "shared"),
        counted(row, "seen"),
        Optional.ofNullable(row.getObject("median_seen", Double.class)),
        counted(row, "answered"),
        Optional.ofNullable(row.getObject("median_answered", Double.class)),
        counted(row, "in_time"),
        counted(row, "late"),
        counted(row, "pending"),
        outcomes,
        counted(row, "without"));
  }

  private static Counted counted(ResultSet row, String what) throws SQLException {
    return new Counted(row.getInt(what), row.getInt(what + "_by"));
  }
}
