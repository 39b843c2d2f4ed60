package dk.voresplan.calendar;

import dk.voresplan.access.Actor;
import dk.voresplan.person.CitizenId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** Whose calendar is read at an address. */
@MappedEntity("subscription_address")
record SubscriberRow(@Id UUID subscriptionId, UUID citizenId) {
  Actor.Subscription subscriber() {
    return new Actor.Subscription(subscriptionId, new CitizenId(citizenId));
  }
}
