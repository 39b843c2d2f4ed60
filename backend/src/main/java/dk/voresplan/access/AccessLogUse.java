package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.RowId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written in a citizen's access log.
 *
 * @param reason none for a refused try
 * @param tries if it stands for an hour of them
 */
record AccessLogUse(
    Actor actor,
    CitizenId citizen,
    Right right,
    Topic topic,
    @Nullable PermitReason reason,
    @Nullable Opened opened,
    @Nullable RepeatedTries tries) {

  AccessLogRow after(LogHead head, Instant now) {
    return new AccessLogRow(
        head.citizen(),
        head.entries() + 1,
        RowId.next(),
        head.dated(now),
        actor.kind().name(),
        actor.key(),
        actor.name(),
        actor.organisationName().orElse(null),
        topic.name(),
        right.name(),
        reason == null ? null : reason.name(),
        reason == null,
        opened == null ? null : opened.kind().name(),
        opened == null ? null : opened.id(),
        tries == null ? null : tries.times(),
        tries == null ? null : tries.from(),
        head.hash());
  }
}
