package dk.voresplan.draft;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A draft as the database holds it, without whose it is. */
@MappedEntity("draft")
record DraftRow(@Id String place, long version, String text, Instant savedAt) {
  Draft draft() {
    return new Draft(text, version, savedAt);
  }
}
