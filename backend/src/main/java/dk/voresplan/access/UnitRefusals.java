package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What a citizen's no to a unit closes to its professionals: the plan's goals, team and calendar,
 * whole, as lines are merged of what several contribute. What is shared with them by name stays
 * open, and may be settled. To a source system of the unit's organisation it closes what others
 * contribute. docs/decisions/019-break-the-glass-and-units.md, 022-a-no-reaches-the-source.md
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

  /**
   * The citizens in whose teams {@code :source} named someone, and whether they said no to a unit
   * of its organisation. The unit need not be in the team any more, as the source says who is. None
   * of them where the operator has switched the source off.
   */
  private static final String NAMED_BY_THE_SOURCE =
      """
      select n.citizen_id, exists (
        select 1 from unit_refusal r
        join unit u on u.id = r.unit_id
        join source_system s on s.organisation_id = u.organisation_id
        where r.citizen_id = n.citizen_id and s.id = :source) as refused
      from (
        select distinct citizen_id from team_naming
        where citizen_id in (<citizens>) and source_system_id = :source
          and exists (select 1 from source_system o where o.id = :source and o.off_since is null)) n
      """;

  private UnitRefusals() {}

  /**
   * Why the source system may see the plans of these citizens: empty where it named nobody in one
   * of their teams, its own lines alone where one of them said no.
   */
  static Optional<Reason> ofSource(
      Handle handle, Actor.SourceSystem source, Collection<CitizenId> citizens) {
    var distinct = Set.copyOf(citizens);
    if (distinct.isEmpty()) {
      return Optional.empty();
    }
    var refused =
        handle
            .createQuery(NAMED_BY_THE_SOURCE)
            .bindList("citizens", distinct.stream().map(CitizenId::value).toList())
            .bind("source", source.id().value())
            .map((row, context) -> row.getBoolean("refused"))
            .list();
    if (refused.size() < distinct.size()) {
      return Optional.empty();
    }
    return Optional.of(refused.contains(true) ? Reason.ITS_OWN_LINES : Reason.CONTRIBUTES);
  }

  /** Of the topics asked for, those that a permit for this reason shows something of. */
  static Set<Topic> shown(Reason reason, Set<Topic> asked) {
    return reason == Reason.ITS_OWN_LINES
        ? asked.stream().filter(TOPICS::contains).collect(Collectors.toUnmodifiableSet())
        : asked;
  }

  /** Whether a no closes this: writing in the plan is open where it is about a shared wish. */
  static boolean close(Right right, Set<Topic> topics) {
    return !Collections.disjoint(TOPICS, topics)
        && !(right == Right.WRITE && topics.contains(Topic.WISHES));
  }
}
