package dk.voresplan.emergency;

import dk.voresplan.access.Topic;
import dk.voresplan.person.CitizenId;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** A topic that a professional has open, and the citizen's name. */
@Introspected
record OpenRow(Topic topic, Instant untilAt, String name) {
  OpenEmergency open(CitizenId citizen) {
    return new OpenEmergency(citizen, name, topic, untilAt);
  }
}
