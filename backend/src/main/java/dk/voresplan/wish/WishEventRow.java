package dk.voresplan.wish;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of what happened to wishes, as the database holds it. */
@MappedEntity("wish_event")
record WishEventRow(
    @Id UUID id,
    WishAction action,
    String actorName,
    @Nullable String colleagueName,
    Instant happenedAt) {
  WishEvent event() {
    return new WishEvent(action, actorName, Optional.ofNullable(colleagueName), happenedAt);
  }
}
