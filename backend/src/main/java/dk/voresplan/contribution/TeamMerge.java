package dk.voresplan.contribution;

import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.Sector;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.plan.Source;
import dk.voresplan.team.Absence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes one team of every source's care teams.
 *
 * <ol>
 *   <li>Current teams count, also those that only a care plan names. Their members count until
 *       their last day.
 *   <li>The same person is one contact. An identifier shows this, or being the same resource of one
 *       source. Relatives are the same by name. People of two organisations are never the same.
 *   <li>What an organisation says of its own people is shown, the coordinator's entry first. What
 *       others say of them adds nothing to it: no phone, no name, no coordinator.
 *   <li>Someone without a name is shown by role, or else by organisation. A team without members is
 *       shown as its organisation.
 *   <li>A person can be let in and written to only through their own organisation's source. Their
 *       unit must belong to that organisation, or they have no unit. A source speaks for nobody
 *       else's people.
 *   <li>Coordinators come first, then the others by area of life, then relatives.
 * </ol>
 */
final class TeamMerge {
  private static final Comparator<Member> ORDER =
      Comparator.comparing((Member it) -> !it.coordinator())
          .thenComparing(Member::relative)
          .thenComparing(it -> it.area().map(Enum::ordinal).orElse(LifeArea.values().length))
          .thenComparing(Member::name)
          .thenComparing(Member::id);

  private final LocalDate today;
  private final Set<Member> members = new HashSet<>();
  private final Map<String, Set<Member>> byIdentity = new HashMap<>();
  private final List<Member> spokenOf = new ArrayList<>();

  /**
   * A member of the merged team.
   *
   * @param identities by which two entries are found to be the same person
   * @param organisation whose own they are, when it is that organisation that says so
   * @param employee as whom they can be written to
   * @param employees as whom they can be let in, by the sources that vouch for it
   */
  record Member(
      String id,
      Set<String> identities,
      Optional<OrganisationId> organisation,
      String name,
      Optional<String> role,
      Optional<LifeArea> area,
      boolean coordinator,
      boolean relative,
      Optional<String> phone,
      Optional<String> hours,
      List<Absence> absences,
      Source source,
      Optional<Employee> employee,
      Set<Employee> employees) {}

  /** Someone employed by a source's own organisation. */
  record Employee(
      SourceSystemId source,
      OrganisationId organisation,
      String identifier,
      String name,
      Optional<String> role,
      Optional<Unit> unit) {}

  /** A unit of a source's own organisation. */
  record Unit(String identifier, String name, Sector sector) {}

  private TeamMerge(LocalDate today) {
    this.today = today;
  }

  static List<Member> of(List<SourceView> views, LocalDate today) {
    var merge = new TeamMerge(today);
    for (var view : views) {
      teams(view).forEach(team -> merge.add(view, team));
    }
    merge.spokenOf.stream().filter(merge::isSpokenOfByNoOwner).toList().forEach(merge::join);
    return merge.members.stream().sorted(ORDER).toList();
  }

  private static Stream<Contributed.CareTeam> teams(SourceView view) {
    var references = new LinkedHashSet<>(view.all(Contributed.CareTeam.class).keySet());
    view.all(Contributed.CarePlan.class).values().stream()
        .filter(Contributed.CarePlan::current)
        .forEach(plan -> references.addAll(plan.teams()));
    return references.stream()
        .flatMap(reference -> view.find(reference, Contributed.CareTeam.class).stream())
        .filter(Contributed.CareTeam::current);
  }

  private void add(SourceView view, Contributed.CareTeam team) {
    if (team.members().isEmpty()) {
      team.organisations().stream()
          .filter(organisation -> view.name(organisation).isPresent())
          .map(organisation ->
              new Contributed.Member(
                  organisation, team.kind(), false, Optional.empty(), Optional.empty()))
          .forEach(member -> add(new TeamEntry(view, team, member).member()));
    }
    team.members().stream()
        .filter(member -> !member.who().isA("Patient"))
        .filter(member -> member.last().filter(today::isAfter).isEmpty())
        .map(member -> new TeamEntry(view, team, member))
        .filter(TeamEntry::isCurrent)
        .forEach(entry -> add(entry.member()));
  }

  private void add(Member member) {
    if (member.organisation().isEmpty() && !member.relative()) {
      spokenOf.add(member);
    } else {
      join(member);
    }
  }

  /** Whether their own organisation does not say itself who it is. */
  private boolean isSpokenOfByNoOwner(Member member) {
    return sharingAnIdentityWith(member).noneMatch(other -> other.organisation().isPresent());
  }

  private Stream<Member> sharingAnIdentityWith(Member member) {
    return member.identities().stream()
        .flatMap(identity -> byIdentity.getOrDefault(identity, Set.of()).stream())
        .distinct();
  }

  private void join(Member member) {
    var same =
        sharingAnIdentityWith(member)
            .filter(other -> other.organisation().equals(member.organisation()))
            .filter(other -> other.relative() == member.relative())
            .sorted(Comparator.comparing(TeamMerge::precedence))
            .toList();
    same.forEach(other -> {
      members.remove(other);
      other.identities().forEach(it -> Objects.requireNonNull(byIdentity.get(it)).remove(other));
    });
    var whole = same.stream().reduce(member, TeamMerge::together);
    members.add(whole);
    whole
        .identities()
        .forEach(it -> byIdentity.computeIfAbsent(it, _ -> new HashSet<>()).add(whole));
  }

  private static Member together(Member one, Member other) {
    boolean oneFirst = precedence(one).compareTo(precedence(other)) <= 0;
    var first = oneFirst ? one : other;
    var second = oneFirst ? other : one;
    var identities = new HashSet<>(one.identities());
    identities.addAll(other.identities());
    var employees = new HashSet<>(one.employees());
    employees.addAll(other.employees());
    return new Member(
        first.id(),
        Set.copyOf(identities),
        first.organisation(),
        first.name(),
        first.role().or(second::role),
        first.area().or(second::area),
        one.coordinator() || other.coordinator(),
        first.relative(),
        first.phone().or(second::phone),
        first.hours().or(second::hours),
        first.absences().isEmpty() ? second.absences() : first.absences(),
        first.source(),
        first.employee(),
        Set.copyOf(employees));
  }

  private static String precedence(Member member) {
    return "%s %s %s %s"
        .formatted(
            member.coordinator() ? "a" : "b",
            member.employee().isEmpty() ? "b" : "a",
            member.role().isEmpty() ? "b" : "a",
            member.id());
  }
}
