package dk.voresplan.wish;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** One in the team, with the working days within which their unit promises an answer. */
@Introspected
record ReplyPromiseRow(UUID id, int replyWorkingDays) {}
