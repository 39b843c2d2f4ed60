package dk.voresplan.message;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the team, as someone whom relatives may tell something. */
@Introspected
record MessageReceiver(
    UUID professionalId, @Nullable UUID unitId, boolean coordinator, int workingDays) {}
