package dk.voresplan.portal.signin;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.delegation.SharedPlans;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.Plans;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Finds out where someone's pages begin: with their own plan, or with those open to them. */
@Singleton
final class Relatives {
  private static final PageRequest ONE = new PageRequest(1, Optional.empty());

  private final SharedPlans shared;
  private final AccessPolicy access;
  private final Plans plans;

  Relatives(SharedPlans shared, AccessPolicy access, Plans plans) {
    this.shared = shared;
    this.access = access;
    this.plans = plans;
  }

  /** Whether others' plans are open to them and they have none of their own. */
  boolean comesForOthers(Actor.Person person) {
    return !shared.openTo(person, ONE).isEmpty()
        && access.open(
            person, person.id(), Set.of(Topic.GOALS), permit -> plans.of(permit).isEmpty());
  }
}
