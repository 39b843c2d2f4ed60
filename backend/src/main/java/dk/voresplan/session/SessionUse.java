package dk.voresplan.session;

import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** When a session was used last, for the database to hold. */
@MappedEntity("portal_session")
record SessionUse(@Id UUID id, @Moment Instant usedAt) {}
