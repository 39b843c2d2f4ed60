package dk.voresplan.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a citizen's no to a unit closes to its professionals: the plan's goals, team and calendar,
 * whole, as lines are merged of what several contribute. What is shared with them by name stays
 * open, and may be settled. docs/decisions/019-break-the-glass-and-units.md
 */
final class UnitRefusals {
  /** What others contribute. */
  static final Set<Topic> TOPICS =
      Collections.unmodifiableSet(EnumSet.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR));

  /**
   * Whether {@code t.citizen_id} said no to a unit of the professional: the one that they belong
   * to, or the one that a source names them for in that team, so that nobody gets round it by being
   * moved.
   */
  static final String REFUSED =
      """
      exists (
        select 1 from unit_refusal r
        join professional p on p.id = :professional
        where r.citizen_id = t.citizen_id and (r.unit_id = p.unit_id or exists (
          select 1 from team_member m
          where m.citizen_id = r.citizen_id and m.professional_id = p.id
            and m.unit_id = r.unit_id)))
      """;

  /** The ids that a projection names, without those who said no to a unit of the professional. */
  static final String LEFT_OUT = "select t.citizen_id from (<named>) t where not " + REFUSED;

  private UnitRefusals() {}

  /** Whether a no closes this: writing in the plan is open where it is about a shared wish. */
  static boolean close(Right right, Set<Topic> topics) {
    return !Collections.disjoint(TOPICS, topics)
        && !(right == Right.WRITE && topics.contains(Topic.WISHES));
  }
}
