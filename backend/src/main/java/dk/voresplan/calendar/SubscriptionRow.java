package dk.voresplan.calendar;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** An open address as the database holds it. */
@MappedEntity("calendar_subscription")
record SubscriptionRow(@Id UUID id, boolean showsTitles, Instant madeAt) {
  Subscription subscription() {
    return new Subscription(showsTitles, madeAt);
  }
}
