package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Asks whether one actor may do one thing in the plans of these citizens.
 *
 * @param citizens each of them once
 */
record AccessRequest(Actor actor, Set<CitizenId> citizens, Right right, Set<Topic> topics) {
  /** Makes a request; a citizen who is named twice counts once. */
  AccessRequest(Actor actor, Collection<CitizenId> citizens, Right right, Set<Topic> topics) {
    this(actor, Set.copyOf(citizens), right, topics);
  }

  /** Whether it is about these topics and no others. */
  boolean isAbout(Topic... only) {
    return topics.equals(Set.of(only));
  }

  /** The citizens' ids, as a statement binds them. */
  List<UUID> ids() {
    return citizens.stream().map(CitizenId::value).toList();
  }

  /** The same reason for the plan of each citizen. */
  Map<CitizenId, PermitGrounds> eachFor(PermitReason reason) {
    var grounds = new PermitGrounds(reason);
    return citizens.stream().collect(Collectors.toMap(citizen -> citizen, _ -> grounds));
  }
}
