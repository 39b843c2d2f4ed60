package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A calendar program sees the appointments of the citizen who opened an address for it. */
@Singleton
final class SubscriptionRule implements AccessRule {
  private final OpenAddressRows addresses;

  SubscriptionRule(OpenAddressRows addresses) {
    this.addresses = addresses;
  }

  @Override
  public Optional<Map<CitizenId, PermitGrounds>> grounds(AccessRequest asked) {
    return asked.actor() instanceof Actor.Subscription subscription
            && asked.right() == Right.SEE
            && asked.isAbout(Topic.CALENDAR)
            && asked.citizens().equals(Set.of(subscription.citizen()))
            && addresses.open(subscription.citizen().value(), subscription.id()) > 0
        ? Optional.of(asked.eachFor(PermitReason.SUBSCRIBES))
        : Optional.empty();
  }
}
