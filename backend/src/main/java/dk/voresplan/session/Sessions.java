package dk.voresplan.session;

import dk.voresplan.access.Actor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The portal's sessions on all nodes. A node keeps who signed in to it in its own memory; here is
 * kept that there is a session, so that another node can end it.
 * docs/decisions/017-sessions-that-can-be-ended.md
 */
@Singleton
public class Sessions {
  private final SessionRepository sessions;
  private final Clock clock;

  Sessions(SessionRepository sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** A session has begun on this node. */
  public void begin(SessionId id, Actor actor, ProviderSession provider, Device device) {
    sessions.begin(id, actor, provider, device, clock.instant());
  }

  /** Sessions of this node were used at those times. */
  public void used(Map<SessionId, Instant> uses) {
    if (!uses.isEmpty()) {
      sessions.used(uses);
    }
  }

  /** Where someone is signed in, on whatever node, the place that was used last first. */
  public List<OpenPlace> of(Actor actor) {
    return sessions.of(actor);
  }

  /** Asks whichever node has it to end one session of someone; another's stays. */
  public void end(Actor actor, SessionId id) {
    sessions.end(actor, id, clock.instant());
  }

  /** Asks all nodes to end the sessions of someone but for this one. */
  public void endOthers(Actor actor, SessionId but) {
    sessions.endOthers(actor, but, clock.instant());
  }

  /** A session of this node is over, and forgotten. */
  public void over(SessionId id) {
    sessions.over(id);
  }

  /** In how many places someone is signed in. */
  public int count(Actor actor) {
    return sessions.count(actor);
  }

  /** Asks all nodes to end the sessions of someone. */
  public void endAllOf(Actor actor) {
    sessions.endAllOf(actor, clock.instant());
  }

  /**
   * Asks all nodes to end what the provider has ended: the session that it names, or all of the
   * person where it names none.
   *
   * @param begunBefore sessions that began later are others, which the provider does not mean
   */
  public void endAt(ProviderSession provider, Instant begunBefore) {
    sessions.endAt(provider, begunBefore, clock.instant());
  }

  /** The sessions that this node was asked to end. */
  public Set<SessionId> toEnd() {
    return sessions.toEnd();
  }

  /** The sessions of this node that are kept; the others were ended while it was taken for dead. */
  public Set<SessionId> ofThisNode() {
    return sessions.ofThisNode();
  }
}
