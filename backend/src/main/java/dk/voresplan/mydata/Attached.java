package dk.voresplan.mydata;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attachment, to be read one at a time; of a draft, if it is of no wish. */
@Introspected
record Attached(UUID id, @Nullable UUID wishId) {}
