package dk.voresplan.delegation;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.person.CitizenId;
import dk.voresplan.plan.Plans;
import dk.voresplan.team.Teams;
import dk.voresplan.told.Tellings;
import dk.voresplan.wish.SharedWishes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Plans as relatives see them: asked anew at each call, so that what is closed is gone from the
 * very next click.
 */
@Singleton
public class SharedPlans {
  private final AccessPolicy access;
  private final DelegationRepository repository;
  private final Plans plans;
  private final Teams teams;
  private final Calendars calendars;
  private final SharedWishes wishes;
  private final Tellings tellings;
  private final Clock clock;

  SharedPlans(
      AccessPolicy access,
      DelegationRepository repository,
      Plans plans,
      Teams teams,
      Calendars calendars,
      SharedWishes wishes,
      Tellings tellings,
      Clock clock) {
    this.access = access;
    this.repository = repository;
    this.plans = plans;
    this.teams = teams;
    this.calendars = calendars;
    this.wishes = wishes;
    this.tellings = tellings;
    this.clock = clock;
  }

  /** What is open to the relative, or waits for a yes, of whose plans. */
  public List<SharedDelegation> openTo(Actor.Person relative) {
    var now = clock.instant();
    try {
      return access.list(
          relative,
          DelegationRepository.openTo(now),
          Set.of(Topic.DELEGATIONS),
          permits -> repository.shared(permits, now));
    } catch (AccessRefused closedMeanwhile) {
      return access.list(
          relative,
          DelegationRepository.openTo(clock.instant()),
          Set.of(Topic.DELEGATIONS),
          permits -> repository.shared(permits, now));
    }
  }

  /**
   * All that is open to the relative of that citizen's plan.
   *
   * @throws AccessRefused if nothing is, or there is no such citizen
   */
  public SharedPlan open(Actor.Person relative, CitizenId citizen) {
    return access.openShared(relative, citizen, this::of);
  }

  /**
   * What is open to the relative, and nothing of the plan.
   *
   * @throws AccessRefused if nothing is, or there is no such citizen
   */
  public List<SharedDelegation> delegations(Actor.Person relative, CitizenId citizen) {
    return access.open(relative, citizen, Right.SEE, Set.of(Topic.DELEGATIONS), this::delegations);
  }

  private List<SharedDelegation> delegations(Permit permit) {
    var delegations = repository.shared(permit);
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
    return access.preview(citizen, delegation.value(), this::of);
  }

  private SharedPlan of(Permit permit) {
    var delegations = delegations(permit);
    return new SharedPlan(
        permit.citizen(),
        delegations.getFirst().citizenName(),
        delegations,
        shown(permit, Topic.GOALS, plans::of),
        shown(permit, Topic.CONTACTS, teams::of),
        shown(permit, Topic.CALENDAR, calendars::of),
        shown(permit, Topic.WISHES, wishes::of),
        tellings.of(permit));
  }

  private static <T> Optional<T> shown(Permit permit, Topic topic, Function<Permit, T> rows) {
    return permit.isFor(topic, Right.SEE) ? Optional.of(rows.apply(permit)) : Optional.empty();
  }
}
