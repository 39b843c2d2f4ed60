package dk.voresplan.contribution;

import dk.voresplan.access.Permit;
import dk.voresplan.access.WritePermit;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.contribution.TeamMerge.Employee;
import dk.voresplan.contribution.TeamMerge.Member;
import dk.voresplan.delegation.ContributedDelegations;
import dk.voresplan.history.PlanHistory;
import dk.voresplan.history.WholePlan;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.plan.Plans;
import dk.voresplan.team.Contact;
import dk.voresplan.team.Membership;
import dk.voresplan.team.Team;
import dk.voresplan.team.Teams;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what all sources say of one citizen, merges it, and keeps it ready to read. */
@Singleton
class Merging {
  private final StoredContributions contributions;
  private final Directories directories;
  private final PlansToMerge plansToMerge;
  private final NamedEntries named;
  private final Staff staff;
  private final Plans plans;
  private final Teams teams;
  private final Calendars calendars;
  private final PlanHistory history;
  private final ContributedDelegations delegations;
  private final Clock clock;

  Merging(
      StoredContributions contributions,
      Directories directories,
      PlansToMerge plansToMerge,
      NamedEntries named,
      Staff staff,
      Plans plans,
      Teams teams,
      Calendars calendars,
      PlanHistory history,
      ContributedDelegations delegations,
      Clock clock) {
    this.contributions = contributions;
    this.directories = directories;
    this.plansToMerge = plansToMerge;
    this.named = named;
    this.staff = staff;
    this.plans = plans;
    this.teams = teams;
    this.calendars = calendars;
    this.history = history;
    this.delegations = delegations;
    this.clock = clock;
  }

  void merge(WritePermit permit) {
    plansToMerge.mergesNow(permit);
    var views = views(permit);
    var plan = PlanMerge.of(views);
    var calendar = CalendarMerge.of(views);
    var today = LocalDate.ofInstant(clock.instant(), SpokenDates.ZONE);
    var members = TeamMerge.of(views, today);
    var reachable = reachable(permit, members);
    var team = new Team(members.stream().map(member -> contact(member, reachable)).toList());
    history.keep(
        permit,
        new WholePlan(
            plans.replace(permit, plan),
            teams.replace(permit, team, memberships(members, reachable)),
            calendars.replace(permit, calendar)),
        new WholePlan(plan, team, calendar));
    delegations.replace(
        permit,
        new ContributedRelatives(delegations.byLaw())
            .of(views.stream().filter(it -> delegations.trusts(it.source().client())).toList()));
  }

  /** The references of these resources that lead to nothing the source has told of, so far. */
  Map<ResourceKey, List<String>> leadingNowhere(
      WritePermit permit, SourceSystemId source, List<ContributedResource> resources) {
    var about = contributions.of(permit, source).keySet();
    var wanted = new HashMap<SourceSystemId, Set<ResourceKey>>();
    resources.forEach(resource ->
        resource.content().ifPresent(content -> NamedEntries.want(wanted, source, content)));
    var found = directories.find(wanted).getOrDefault(source, Map.of()).keySet();
    var nowhere = new TreeMap<ResourceKey, List<String>>();
    for (var resource : resources) {
      var lost =
          resource.content().stream()
              .flatMap(SourceView::allReferences)
              .distinct()
              .filter(reference -> {
                var key = ResourceKey.of(reference);
                return ContentTypes.isKnown(key.type())
                    && !about.contains(key)
                    && !found.contains(key)
                    && !key.type().equals("Patient");
              })
              .toList();
      if (!lost.isEmpty()) {
        nowhere.put(resource.key(), lost);
      }
    }
    return nowhere;
  }

  private Map<Employee, Staff.Reachable> reachable(Permit permit, List<Member> members) {
    return staff.reachable(
        permit,
        members.stream()
            .flatMap(member -> member.employees().stream())
            .collect(Collectors.toSet()));
  }

  private static Set<Membership> memberships(
      List<Member> members, Map<Employee, Staff.Reachable> reachable) {
    var memberships = new HashMap<List<Object>, Membership>();
    for (var member : members) {
      for (var employee : member.employees()) {
        var professional = reachable.get(employee);
        if (professional != null) {
          memberships.merge(
              List.of(
                  professional.id(),
                  employee.source(),
                  employee.unit().map(TeamMerge.Unit::identifier)),
              new Membership(
                  professional.id(),
                  employee.source(),
                  employee.unit().map(TeamMerge.Unit::identifier),
                  member.coordinator()),
              (one, other) -> one.coordinator() ? one : other);
        }
      }
    }
    return Set.copyOf(memberships.values());
  }

  private static Contact contact(Member member, Map<Employee, Staff.Reachable> reachable) {
    var professional =
        member.employee().flatMap(employee -> Optional.ofNullable(reachable.get(employee)));
    return new Contact(
        member.id(),
        member.name(),
        member.role(),
        member.area(),
        member.coordinator(),
        member.relative(),
        professional.map(Staff.Reachable::id).map(ProfessionalId::value),
        member.phone(),
        member.hours(),
        professional.flatMap(Staff.Reachable::replyWorkingDays),
        member.absences(),
        member.source());
  }

  private List<SourceView> views(WritePermit permit) {
    var about = contributions.all(permit);
    var contents = new HashMap<SourceSystemId, Stream<Contributed>>();
    about.forEach((source, resources) ->
        contents.put(source, resources.values().stream().flatMap(it -> it.content().stream())));
    var found = named.of(contents);
    plansToMerge.uses(permit, found.wanted());
    var sources = directories.sources();
    return about.entrySet().stream()
        .map(entry ->
            new SourceView(
                Objects.requireNonNull(sources.get(entry.getKey())),
                entry.getValue(),
                contents(found.of(entry.getKey()))))
        .sorted(Comparator.comparing(view -> view.source().client()))
        .toList();
  }

  private static Map<String, Contributed> contents(Map<String, StoredVersion> entries) {
    var contents = new HashMap<String, Contributed>();
    entries.forEach(
        (key, entry) -> entry.resource().content().ifPresent(it -> contents.put(key, it)));
    return contents;
  }
}
