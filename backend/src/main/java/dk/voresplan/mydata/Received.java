package dk.voresplan.mydata;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** A contribution, to be read one at a time. */
@Introspected
record Received(UUID id, Instant receivedAt) {}
