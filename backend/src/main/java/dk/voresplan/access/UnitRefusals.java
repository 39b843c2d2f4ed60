package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a citizen's no to a unit closes to its professionals: the plan's goals, team and calendar,
 * whole, as lines are merged of what several contribute. What is shared with them by name stays
 * open, and may be settled. To a source system of the unit's organisation it closes what others
 * contribute. docs/decisions/019-break-the-glass-and-units.md, 022-a-no-reaches-the-source.md
 */
public final class UnitRefusals {
  /** What others contribute. */
  static final Set<Topic> TOPICS =
      Collections.unmodifiableSet(EnumSet.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR));

  /**
   * Whether {@code t.citizen_id} said no to a unit of the professional: the one that they belong
   * to, or the one that a source names them for in that team, so that nobody gets round it by being
   * moved.
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
   * Why the source system may see the plans of these citizens: empty where it named nobody in one
   * of their teams, its own lines alone where one of them said no.
   */
  static Optional<PermitReason> ofSource(
      PermitReasonRows rows, Actor.SourceSystem source, Collection<CitizenId> citizens) {
    var distinct = citizens.stream().map(CitizenId::value).distinct().toList();
    if (distinct.isEmpty()) {
      return Optional.empty();
    }
    var named = rows.namedBySource(distinct, source.id().value());
    if (named.size() < distinct.size()) {
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
