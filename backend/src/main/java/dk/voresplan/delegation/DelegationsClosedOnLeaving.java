package dk.voresplan.delegation;

import dk.voresplan.access.ClosedOnLeaving;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import jakarta.inject.Singleton;

/** Relatives are shut out when the citizen leaves, but for those for whom the law opens. */
@Singleton
class DelegationsClosedOnLeaving implements ClosedOnLeaving {
  private final Delegations delegations;

  DelegationsClosedOnLeaving(Delegations delegations) {
    this.delegations = delegations;
  }

  @Override
  public Topic topic() {
    return Topic.DELEGATIONS;
  }

  @Override
  public void close(WritePermit permit) {
    delegations.of(permit).stream()
        .filter(delegation -> delegation.basis().isForTheCitizenToClose())
        .forEach(delegation -> delegations.close(permit, delegation.id()));
    delegations.refuseAll(permit);
  }
}
