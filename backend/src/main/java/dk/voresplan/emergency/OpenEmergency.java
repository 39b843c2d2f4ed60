package dk.voresplan.emergency;

import dk.voresplan.access.Topic;
import dk.voresplan.person.CitizenId;
import java.time.Instant;

/**
 * A topic that is open to the professional who opened it for safety.
 *
 * @param citizenName so that the professional can see that it is the right person
 * @param until from this moment on it is closed
 */
public record OpenEmergency(CitizenId citizen, String citizenName, Topic topic, Instant until) {}
