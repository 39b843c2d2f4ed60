package dk.voresplan.delegation;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.ListPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.RelativePolicy;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.message.RelativeMessage;
import dk.voresplan.message.RelativeMessages;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.person.CitizenId;
import dk.voresplan.plan.Plans;
import dk.voresplan.team.Teams;
import dk.voresplan.wish.SharedWishes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows plans as relatives see them. Each call asks for access anew, so that what is closed is gone
 * from the very next click.
 */
@Singleton
public class SharedPlans {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final AccessPolicy access;
  private final RelativePolicy relatives;
  private final ListPolicy lists;
  private final DelegationRows rows;
  private final SharedPlanRows open;
  private final Plans plans;
  private final Teams teams;
  private final Calendars calendars;
  private final SharedWishes wishes;
  private final RelativeMessages messages;
  private final Clock clock;

  SharedPlans(
      AccessPolicy access,
      RelativePolicy relatives,
      ListPolicy lists,
      DelegationRows rows,
      SharedPlanRows open,
      Plans plans,
      Teams teams,
      Calendars calendars,
      SharedWishes wishes,
      RelativeMessages messages,
      Clock clock) {
    this.access = access;
    this.relatives = relatives;
    this.lists = lists;
    this.rows = rows;
    this.open = open;
    this.plans = plans;
    this.teams = teams;
    this.calendars = calendars;
    this.wishes = wishes;
    this.messages = messages;
    this.clock = clock;
  }

  /** A page of the plans that are open to the relative, or wait for a yes. */
  public List<OpenPlan> openTo(Actor.Person relative, PageRequest page) {
    try {
      return open(relative, page, clock.instant());
    } catch (AccessRefused closedMeanwhile) {
      return open(relative, page, clock.instant());
    }
  }

  private List<OpenPlan> open(Actor.Person relative, PageRequest page, Instant now) {
    return lists
        .list(
            relative,
            _ -> open.openTo(relative.key(), now, page.after().orElse(BEFORE_ALL), page.size()),
            Set.of(Topic.DELEGATIONS),
            permits ->
                DelegationRow.shared(
                    rows.sharedOf(permits, permits.citizens(), permits.actor().key(), now)))
        .stream()
        .collect(
            Collectors.groupingBy(
                SharedDelegation::citizen, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(open -> new OpenPlan(open.getKey(), open.getValue()))
        .toList();
  }

  /**
   * All that is open to the relative of that citizen's plan.
   *
   * @throws AccessRefused if nothing is, or there is no such citizen
   */
  public SharedPlan open(Actor.Person relative, CitizenId citizen) {
    return open(relative, citizen, PageRequest.first());
  }

  /**
   * The same with that page of the wishes.
   *
   * @throws AccessRefused if nothing is open, or there is no such citizen
   */
  public SharedPlan open(Actor.Person relative, CitizenId citizen, PageRequest wishes) {
    return relatives.openShared(relative, citizen, permit -> of(permit, wishes));
  }

  /**
   * A page of what the relative told the team of the citizen, the newest first.
   *
   * @throws AccessRefused if nothing is open to them, or there is no such citizen
   */
  public List<RelativeMessage> told(Actor.Person relative, CitizenId citizen, PageRequest page) {
    return relatives.openShared(relative, citizen, permit -> messages.page(permit, page));
  }

  /**
   * What is open to the relative, and nothing of the plan.
   *
   * @throws AccessRefused if nothing is, or there is no such citizen
   */
  public List<SharedDelegation> delegations(Actor.Person relative, CitizenId citizen) {
    return access.open(relative, citizen, Set.of(Topic.DELEGATIONS), this::delegations);
  }

  private List<SharedDelegation> delegations(Permit permit) {
    var ids = permit.delegations();
    var delegations =
        ids.isEmpty()
            ? List.<SharedDelegation>of()
            : DelegationRow.shared(rows.shared(permit, ids));
    if (delegations.isEmpty()) {
      throw new AccessRefused();
    }
    return delegations;
  }

  /**
   * What one of the citizen's delegations shows, or would: exactly what its relative sees.
   *
   * @throws AccessRefused if it is closed, or none of theirs
   */
  public SharedPlan preview(Actor.Person citizen, DelegationId delegation) {
    return preview(citizen, delegation, PageRequest.first());
  }

  /**
   * The same with that page of the wishes.
   *
   * @throws AccessRefused if the delegation is closed, or none of theirs
   */
  public SharedPlan preview(Actor.Person citizen, DelegationId delegation, PageRequest wishes) {
    return relatives.preview(citizen, delegation.value(), permit -> of(permit, wishes));
  }

  private SharedPlan of(Permit permit, PageRequest page) {
    var delegations = delegations(permit);
    return new SharedPlan(
        permit.citizen(),
        delegations.getFirst().citizenName(),
        delegations,
        shown(permit, Topic.GOALS, plans::of),
        shown(permit, Topic.CONTACTS, teams::of),
        shown(permit, Topic.CALENDAR, calendars::of),
        shown(permit, Topic.WISHES, it -> wishes.page(it, page)),
        messages.of(permit));
  }

  private static <T> Optional<T> shown(Permit permit, Topic topic, Function<Permit, T> rows) {
    return permit.isFor(topic, Right.SEE) ? Optional.of(rows.apply(permit)) : Optional.empty();
  }
}
