package dk.voresplan.wish;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.NeedsForEach;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Reads inboxes, in statements without {@code with}, as H2 mixes up the values bound in one. There
 * is one row for each wish and each unit that is to answer it. A professional without a unit has a
 * row, too. At the source it checks whom a wish is shared with, and that the professional is in the
 * team.
 */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InboxRows extends GenericRepository<InboxRow, UUID> {
  /** The first half of the items, before which citizens can be left out. */
  String READING =
      """
      (select told.*,
              case when settled = 0 and (answer_at is null or replied_at > answer_at)
                then 1 else 0 end as waits,
              case when settled = 0 and answer_at is null and reply_due_on < :today then 'OVERDUE'
                when settled = 0 and answer_at is null and reply_due_on <= :soon then 'DUE_SOON'
                when replied_at is not null and (opened_at is null or replied_at > opened_at)
                  then 'REPLIED'
                when settled = 1 then 'SETTLED'
                when answer_at is null and opened_at is null then 'NEW'
                when answer_at is null or replied_at > answer_at then 'OPEN'
                else 'WAITS_FOR_CITIZEN' end as state
      from (
        select duty.*, p.name as citizen_name, w.text, a.milliseconds, w.replied_at, o.kind as outcome,
               case when duty.party = coalesce(me.unit_id, me.id) then 1 else 0 end as ours,
               case when exists (
                 select 1 from team_member t
                 where t.citizen_id = duty.citizen_id and t.professional_id = :professional
                   and t.coordinator)
                 then 1 else 0 end as coordinated,
               case when duty.readable = 1 then your_opened_at else unit_opened_at end as opened_at,
               case when w.reopened_at <= :now and w.reopened_at >= duty.answered_at then null
                 else duty.answered_at end as answer_at,
               case when w.came_true_at is not null
                   or (w.outcome_id is not null
                     and (w.reopened_at is null or w.reopened_at > :now))
                 then 1 else 0 end as settled
        from (
          select citizen_id, wish_id, party,
                 max(case when professional_id = :professional then 1 else 0 end) as readable,
                 max(case when holds = 1 and (professional_id = :professional or covered = 1)
                   then 1 else 0 end) as yours,
                 max(covered) as covered,
                 string_agg(case when holds = 1 then name end, ', ' order by name) as holders,
                 min(reply_due_on) as reply_due_on, min(seen_at) as seen_at,
                 max(answered_at) as answered_at, max(opened_at) as unit_opened_at,
                 max(case when professional_id = :professional then opened_at end)
                   as your_opened_at
          from (
            select r.citizen_id, r.wish_id, r.professional_id, r.reply_due_on, r.seen_at,
                   r.answered_at, r.opened_at, q.name,
                   coalesce(r.unit_id, q.said_unit_id, q.id) as party,
                   case when exists (
                     select 1 from wish_reader later
                     where later.citizen_id = r.citizen_id and later.wish_id = r.wish_id
                       and coalesce(later.on_behalf_of, later.professional_id)
                         = coalesce(r.on_behalf_of, r.professional_id)
                       and later.taken_at > r.taken_at and later.taken_back_at is null
                       and (later.on_behalf_of is null or exists (
                         select 1 from professional s
                         where s.id = later.professional_id and s.unit_id = later.unit_id))
                       and (later.cover_id is null or exists (
                         select 1 from cover v
                         where v.id = later.cover_id and v.ended_at is null
                           and v.until_day >= :today)))
                     then 0 else 1 end as holds,
                   case when exists (
                       select 1 from cover v
                       join professional me on me.id = v.covering_id and me.unit_id = v.unit_id
                       where v.covering_id = :professional
                         and v.away_id = coalesce(r.on_behalf_of, r.professional_id)
                         and v.unit_id = coalesce(r.unit_id, q.said_unit_id) and v.ended_at is null
                         and v.from_day <= :today and v.until_day >= :today)
                     and not exists (
                       select 1 from wish_reader gone
                       where gone.citizen_id = r.citizen_id and gone.wish_id = r.wish_id
                         and gone.professional_id = :professional
                         and gone.taken_back_at is not null)
                     then 1 else 0 end as covered
            from caseload c
            join wish_reader r on r.citizen_id = c.citizen_id
            join professional q on q.id = r.professional_id
            where c.professional_id = :professional and r.taken_back_at is null
              and (r.on_behalf_of is null or q.unit_id = r.unit_id)
              and (r.cover_id is null or exists (
                select 1 from cover v
                where v.id = r.cover_id and v.ended_at is null and v.until_day >= :today))
              and exists (
                select 1 from team_member t
                where t.citizen_id = c.citizen_id and t.professional_id = :professional)
      """;

  /** The second half. */
  String DUTY =
      """
          ) reading
          group by citizen_id, wish_id, party
        ) duty
        join professional me on me.id = :professional
        join wish w on w.citizen_id = duty.citizen_id and w.id = duty.wish_id
        join person p on p.citizen_id = duty.citizen_id
        left join wish_attachment a
          on a.citizen_id = w.citizen_id and a.wish_id = w.id and a.slot = 0
        left join wish_outcome o
          on o.citizen_id = w.citizen_id and o.wish_id = w.id and o.id = w.outcome_id
      ) told) item
      """;

  /** Those that are asked for, the most urgent first. */
  String CHOSEN =
      """
      where ((:whose = 'MINE' and yours = 1) or (:whose = 'TEAM' and ours = 1)
          or (:whose = 'OVERDUE' and state = 'OVERDUE' and (ours = 1 or yours = 1 or coordinated = 1)))
        and (readable = 1 or waits = 1)
        and (state in (:states))
        and (:name = '' or position(:name in lower(citizen_name)) > 0
          or position(:capital in citizen_name) > 0)
      order by position(case state when 'OPEN' then 'NEW' else state end in :urgency), reply_due_on, wish_id, party
      limit :most
      """;

  String COLUMNS =
      """
      select citizen_id, citizen_name, wish_id, state, reply_due_on,
             case when readable = 1 then seen_at end as seen_at,
             case when readable = 1 then answer_at end as answer_at,
             case when readable = 1 then outcome end as outcome,
             settled, ours, readable, yours, covered, holders,
      """;
  String WITH_WORDS =
      """
      case when readable = 1 then text end as text,
      case when readable = 1 then milliseconds end as milliseconds
      """;
  String WITHOUT_WORDS = "cast(null as varchar) as text, cast(null as int) as milliseconds";
  String OF_THE_CITIZENS = " from " + READING + " and c.citizen_id in (:citizens) " + DUTY + CHOSEN;

  /** The most urgent wishes of those citizens. */
  @NeedsForEach(topic = Topic.WISHES)
  @Query(COLUMNS + WITH_WORDS + OF_THE_CITIZENS)
  List<InboxRow> items(
      Permits permits,
      List<UUID> citizens,
      UUID professional,
      InboxScope whose,
      List<InboxState> states,
      String urgency,
      String name,
      String capital,
      int most,
      @Moment Instant now,
      LocalDate today,
      LocalDate soon);

  /** The same without words. */
  @NeedsForEach(topic = Topic.WAITING_WISHES)
  @Query(COLUMNS + WITHOUT_WORDS + OF_THE_CITIZENS)
  List<InboxRow> waiting(
      Permits permits,
      List<UUID> citizens,
      UUID professional,
      InboxScope whose,
      List<InboxState> states,
      String urgency,
      String name,
      String capital,
      int most,
      @Moment Instant now,
      LocalDate today,
      LocalDate soon);

  /** What those citizens are called. */
  @NeedsForEach(topic = Topic.WAITING_WISHES)
  @Query(
      """
      select name from person where name is not null and citizen_id in (:citizens)
      order by name, citizen_id
      """)
  List<String> names(Permits permits, List<UUID> citizens);

  /** Lets all who read a wish find it, and their units count it. */
  default void arrived(Permit permit, WishId wish) {
    arrive(permit, wish.value());
    arriveInUnits(permit, wish.value());
  }

  /** Notes whose inboxes a wish is in; who covers comes to it by opening it. */
  @Needs(topic = Topic.WISHES, leavesMark = true)
  @Query(
      """
      insert into inbox (professional_id, citizen_id, wish_id)
      select r.professional_id, r.citizen_id, r.wish_id from wish_reader r
      where r.citizen_id = :citizen and r.wish_id = :wish
      on conflict do nothing
      """)
  int arrive(Permit permit, UUID wish);

  /** Notes whose units count it. */
  @Needs(topic = Topic.WISHES, leavesMark = true)
  @Query(
      """
      insert into unit_inbox (unit_id, citizen_id, wish_id)
      select distinct r.unit_id, r.citizen_id, r.wish_id from wish_reader r
      where r.citizen_id = :citizen and r.wish_id = :wish and r.unit_id is not null
      on conflict do nothing
      """)
  int arriveInUnits(Permit permit, UUID wish);
}
