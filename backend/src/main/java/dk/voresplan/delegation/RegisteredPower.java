package dk.voresplan.delegation;

import dk.voresplan.access.Topic;
import dk.voresplan.person.CprNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A power of attorney as the national identity told it at sign-in (Digital Fuldmagt).
 *
 * @param giver whose plan it opens
 * @param topics what it lets the signed-in see
 * @param until when it ends, if it says so
 */
public record RegisteredPower(CprNumber giver, Set<Topic> topics, Optional<Instant> until) {}
