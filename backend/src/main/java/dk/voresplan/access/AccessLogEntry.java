package dk.voresplan.access;

import java.time.Instant;
import java.util.Optional;

/**
 * One use of a permit, or one try that was refused.
 *
 * @param actorName the name that the citizen is told
 * @param organisation the organisation acted for, if any
 * @param reason why it was permitted; empty for a refused try
 */
public record AccessLogEntry(
    Instant at,
    Actor.Kind actorKind,
    String actorName,
    Optional<String> organisation,
    Topic topic,
    Right right,
    Optional<Reason> reason,
    boolean refused) {}
