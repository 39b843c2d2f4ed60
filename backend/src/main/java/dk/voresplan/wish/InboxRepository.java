package dk.voresplan.wish;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Projection;
import dk.voresplan.access.Right;
import dk.voresplan.access.Tally;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads inboxes, in statements without {@code with}, as H2 mixes up the values bound in one: one
 * row for each wish and each unit that is to answer it, or professional without a unit. Whom a wish
 * is shared with, and that the professional is in the team, is asked at the source.
 */
@Singleton
class InboxRepository {
  private static final String ITEM =
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
            select r.*, q.name, coalesce(r.unit_id, q.said_unit_id, q.id) as party,
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

  private static final String CHOSEN =
      """
      where ((:whose = 'MINE' and yours = 1) or (:whose = 'TEAM' and ours = 1)
          or (:whose = 'OVERDUE' and state = 'OVERDUE' and (ours = 1 or yours = 1 or coordinated = 1)))
        and (readable = 1 or waits = 1)
        and position(state in :states) > 0
        and (:name = '' or position(:name in lower(citizen_name)) > 0
          or position(:capital in citizen_name) > 0)
      order by position(case state when 'OPEN' then 'NEW' else state end in :order), reply_due_on, wish_id, party
      limit :most
      """;

  /** Whose wishes are among the most urgent ones. */
  static Projection citizens(Map<String, ?> values) {
    return new Projection(
        "select distinct citizen_id from (select citizen_id from " + ITEM + CHOSEN + ") chosen",
        values);
  }

  /** How many there are of each kind. */
  static Tally tally(Map<String, ?> values) {
    return new Tally(
        """
        select counted.whose || '.' || state as counted, count(*) as number
        from (select 'MINE' as whose union all select 'TEAM' union all select 'OVERDUE') counted
        join
        """
            + ITEM
            + """
             on (readable = 1 or waits = 1)
              and ((whose = 'MINE' and yours = 1) or (whose = 'TEAM' and ours = 1)
              or (whose = 'OVERDUE' and state = 'OVERDUE' and (ours = 1 or yours = 1 or coordinated = 1)))
            group by whose, state
            """,
        values);
  }

  /** Whose wishes wait for the professional, and cannot be covered by a colleague. */
  static Projection uncovered(Map<String, ?> values) {
    return new Projection(
        "select t.citizen_id from (select distinct citizen_id, citizen_name from "
            + ITEM
            + """
            where yours = 1 and state in ('OVERDUE', 'DUE_SOON', 'REPLIED', 'NEW', 'OPEN')
              and not exists (
                select 1 from team_member t
                where t.citizen_id = item.citizen_id and t.professional_id = :colleague)) t
            order by t.citizen_name, t.citizen_id
            limit :most
            """,
        values);
  }

  /** What those citizens are called. */
  List<String> names(Permits permits) {
    return permits
        .rows(Topic.WAITING_WISHES, Right.SEE)
        .createQuery(
            """
            select name from person where citizen_id in (<citizens>) and name is not null
            order by name, citizen_id
            """)
        .bindList("citizens", permits.citizens())
        .mapTo(String.class)
        .list();
  }

  /** The most urgent wishes of those citizens, without words where the permits are without them. */
  List<InboxItem> items(Permits permits, Map<String, ?> values) {
    boolean words = permits.isFor(Topic.WISHES, Right.SEE);
    return permits
        .rows(words ? Topic.WISHES : Topic.WAITING_WISHES, Right.SEE)
        .createQuery(
            """
            select citizen_id, citizen_name, wish_id, state, reply_due_on,
                   case when readable = 1 then seen_at end as seen_at,
                   case when readable = 1 then answer_at end as answer_at,
                   case when readable = 1 then outcome end as outcome, settled, ours, readable, yours, covered, holders,
                   case when :words and readable = 1 then text end as text,
                   case when :words and readable = 1 then milliseconds end as milliseconds
            from (select * from
            """
                + ITEM
                + " where citizen_id in (<citizens>)) item "
                + CHOSEN)
        .bindList("citizens", permits.citizens())
        .bind("professional", permits.actor().key())
        .bind("words", words)
        .bindMap(values)
        .map((row, context) -> item(row))
        .list();
  }

  private static InboxItem item(ResultSet row) throws SQLException {
    boolean settled = row.getInt("settled") == 1;
    return new InboxItem(
        new CitizenId(Columns.uuid(row, "citizen_id")),
        Columns.maybeText(row, "citizen_name").orElse(""),
        new WishId(Columns.uuid(row, "wish_id")),
        Optional.of(WishRepository.WordsColumns.read(row)).filter(WishWords::areSaid),
        InboxState.valueOf(row.getString("state")),
        Columns.maybeDate(row, "reply_due_on").orElseThrow(),
        Columns.maybeInstant(row, "seen_at"),
        Columns.maybeInstant(row, "answer_at"),
        Columns.maybeText(row, "outcome").filter(kind -> settled).map(OutcomeKind::valueOf),
        row.getInt("ours") == 1,
        row.getInt("readable") == 1,
        row.getInt("yours") == 1,
        row.getInt("covered") == 1,
        Columns.maybeText(row, "holders").orElse(""));
  }

  void arrived(Permit permit, WishId wish, Collection<ProfessionalId> readers) {
    var handle = permit.rows(Topic.WISHES, Right.SEE);
    var batch =
        handle.prepareBatch(
            """
            insert into inbox (professional_id, citizen_id, wish_id)
            values (:professional, :citizen, :wish)
            on conflict do nothing
            """);
    readers.forEach(reader ->
        batch
            .bind("professional", reader.value())
            .bind("citizen", permit.citizen().value())
            .bind("wish", wish.value())
            .add());
    batch.execute();
    handle
        .createUpdate(
            """
            insert into unit_inbox (unit_id, citizen_id, wish_id)
            select distinct r.unit_id, r.citizen_id, r.wish_id from wish_reader r
            where r.citizen_id = :citizen and r.wish_id = :wish and r.unit_id is not null
            on conflict do nothing
            """)
        .bind("citizen", permit.citizen().value())
        .bind("wish", wish.value())
        .execute();
  }
}
