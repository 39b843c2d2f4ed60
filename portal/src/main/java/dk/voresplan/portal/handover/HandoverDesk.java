package dk.voresplan.portal.handover;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.draft.Drafts;
import dk.voresplan.handover.Handovers;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.shell.Visitor;
import java.util.Set;
import java.util.function.Function;

/** What the parts of the desk's handovers have in common: who works, in whose plan. */
record HandoverDesk(
    Visitor visitor, AccessPolicy access, Handovers handovers, Drafts drafts, CitizenId citizen) {
  <T> T read(Function<Permit, T> work) {
    return access.open(visitor.actor(), citizen, Set.of(Topic.GOALS), work);
  }

  <T> T change(Function<WritePermit, T> work) {
    return access.change(visitor.actor(), citizen, Set.of(Topic.GOALS), work);
  }

  String say(String key) {
    return visitor.words().say(key);
  }
}
