package dk.voresplan.emergency;

import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * Describes a topic that was opened for safety, for the citizen and the leaders. It does not hold
 * whose plan it was.
 *
 * @param professional the id of the one who opened it
 * @param until from this moment on it is closed
 */
public record Emergency(
    UUID id,
    UUID professional,
    String name,
    String organisation,
    Topic topic,
    String reason,
    Instant openedAt,
    Instant until) {

  /** Whether that use of the plan rests on it. */
  public boolean allowed(AccessLogEntry entry) {
    return entry.reason().filter(PermitReason.BREAK_THE_GLASS::equals).isPresent()
        && entry.actor().equals(professional)
        && entry.topic() == topic
        && !entry.at().isBefore(openedAt)
        && entry.at().isBefore(until);
  }
}
