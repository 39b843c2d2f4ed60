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

  /** The ids that a projection names, without those who said no to the professional's unit. */
  static final String LEFT_OUT =
      """
      select named.citizen_id from (<named>) named
      where not exists (
        select 1 from unit_refusal r
        join professional p on p.unit_id = r.unit_id
        where r.citizen_id = named.citizen_id and p.id = :professional)
      """;

  private UnitRefusals() {}

  /** Whether a no closes this: writing in the plan is open where it is about a shared wish. */
  static boolean close(Right right, Set<Topic> topics) {
    return !Collections.disjoint(TOPICS, topics)
        && !(right == Right.WRITE && topics.contains(Topic.WISHES));
  }
}
