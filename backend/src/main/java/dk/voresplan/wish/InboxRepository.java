package dk.voresplan.wish;

import dk.voresplan.access.Projection;
import dk.voresplan.access.Tally;
import java.util.Map;

/** Whose wishes are to be read for an inbox. */
final class InboxRepository {
  private static final String ITEM = InboxRows.READING + InboxRows.DUTY;

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

  private InboxRepository() {}

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
}
