package dk.voresplan.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what a citizen's no to a unit closes to its professionals. It closes the plan's goals,
 * team and calendar whole, as their lines are merged from several sources. What is shared with a
 * professional by name stays open, and may be settled. To a source system of the unit's
 * organisation it closes what others contribute. docs/decisions/019-break-the-glass-and-units.md,
 * 022-a-no-reaches-the-source.md
 */
public final class UnitRefusals {
  /** What others contribute. */
  static final Set<Topic> TOPICS =
      Collections.unmodifiableSet(EnumSet.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR));

  /**
   * Tells whether {@code t.citizen_id} said no to a unit of the professional. That is the unit they
   * belong to, or the one a source names for them in that team. So nobody gets round a no by moving
   * to another unit.
   */
  public static final String REFUSED =
      """
      exists (
        select 1 from unit_refusal r
        join professional p on p.id = :professional
        where r.citizen_id = t.citizen_id and (r.unit_id = p.unit_id or exists (
          select 1 from team_member m
          where m.citizen_id = r.citizen_id and m.professional_id = p.id
            and m.unit_id = r.unit_id)))
      """;

  private UnitRefusals() {}

  /**
   * Tells why the source system may see the plans of these citizens. It is empty if the source
   * named nobody in one of their teams. It is the source's own lines alone if one of the citizens
   * said no.
   */
  static Optional<PermitReason> ofSource(
      PermitReasonRows rows, Actor.SourceSystem source, AccessRequest asked) {
    if (asked.citizens().isEmpty()) {
      return Optional.empty();
    }
    var named = rows.namedBySource(asked.ids(), source.id().value());
    if (named.size() < asked.citizens().size()) {
      return Optional.empty();
    }
    return Optional.of(
        named.stream().anyMatch(PermitReasonRows.Named::refused)
            ? PermitReason.ITS_OWN_LINES
            : PermitReason.CONTRIBUTES);
  }

  /** Of the topics asked for, those that a permit for this reason shows something of. */
  static Set<Topic> shown(PermitReason reason, Set<Topic> asked) {
    return reason == PermitReason.ITS_OWN_LINES
        ? asked.stream().filter(TOPICS::contains).collect(Collectors.toUnmodifiableSet())
        : asked;
  }

  /** Whether a no closes this: writing in the plan is open where it is about a shared wish. */
  static boolean close(Right right, Set<Topic> topics) {
    return !Collections.disjoint(TOPICS, topics)
        && !(right == Right.WRITE && topics.contains(Topic.WISHES));
  }
}
