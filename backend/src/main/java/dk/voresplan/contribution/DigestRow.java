package dk.voresplan.contribution;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** By what a contribution is known as the same. */
@Introspected
record DigestRow(UUID id, String digest) {}
