package dk.voresplan.handover;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** What a handover is called. */
@Introspected
record TitleRow(UUID id, String name) {}
