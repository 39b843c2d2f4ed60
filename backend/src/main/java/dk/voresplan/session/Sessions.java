package dk.voresplan.session;

import dk.voresplan.access.Actor;
import dk.voresplan.outbox.Node;
import dk.voresplan.storage.Digest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records the portal's sessions on all nodes. A node holds in its own memory who signed in to it.
 * This record shows that there is a session, so that another node can end it.
 * docs/decisions/017-sessions-that-can-be-ended.md
 */
@Singleton
public class Sessions {
  private final SessionRows rows;
  private final Node node;
  private final Clock clock;

  Sessions(SessionRows rows, Node node, Clock clock) {
    this.rows = rows;
    this.node = node;
    this.clock = clock;
  }

  /** A session has begun on this node. */
  public void begin(SessionId id, Actor actor, ProviderSession provider, Device device) {
    rows.begin(
        id.value(),
        node.id(),
        actor.kind(),
        actor.key(),
        digest(provider.subject()),
        digest(provider.session()),
        device.kind(),
        device.browser(),
        clock.instant());
  }

  /** Sessions of this node were used at those times. */
  public void used(Map<SessionId, Instant> uses) {
    if (!uses.isEmpty()) {
      rows.used(
          uses.entrySet().stream()
              .map(use -> new SessionUse(use.getKey().value(), use.getValue()))
              .toList());
    }
  }

  /** Where someone is signed in, on whatever node, the place that was used last first. */
  public List<OpenPlace> of(Actor actor) {
    return rows.of(actor.key(), actor.kind()).stream().map(SessionRow::place).toList();
  }

  /** Asks whichever node has it to end one session of someone; another's stays. */
  public void end(Actor actor, SessionId id) {
    rows.end(id.value(), actor.key(), actor.kind(), clock.instant());
  }

  /** Asks all nodes to end the sessions of someone but for this one. */
  public void endOthers(Actor actor, SessionId but) {
    rows.endOthers(but.value(), actor.key(), actor.kind(), clock.instant());
  }

  /** A session of this node is over, and forgotten. */
  public void over(SessionId id) {
    rows.over(id.value());
  }

  /** In how many places someone is signed in. */
  public int count(Actor actor) {
    return rows.count(actor.key(), actor.kind());
  }

  /** Asks all nodes to end the sessions of someone. */
  public void endAllOf(Actor actor) {
    rows.endAllOf(actor.key(), actor.kind(), clock.instant());
  }

  /**
   * Asks all nodes to end what the provider has ended. It ends the session that the provider names,
   * or all of the person's if it names none.
   *
   * @param begunBefore sessions that began later are others, which the provider does not mean
   */
  public void endAt(ProviderSession provider, Instant begunBefore) {
    rows.endAt(
        digest(provider.session()),
        digest(provider.subject()),
        provider.session().isPresent(),
        begunBefore,
        clock.instant());
  }

  /** The sessions that this node was asked to end. */
  public Set<SessionId> toEnd() {
    return ids(rows.toEnd(node.id()));
  }

  /** The sessions of this node that are kept; the others were ended while it was taken for dead. */
  public Set<SessionId> ofThisNode() {
    return ids(rows.ofNode(node.id()));
  }

  private static Set<SessionId> ids(List<UUID> ids) {
    return ids.stream().map(SessionId::new).collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable String digest(Optional<String> name) {
    return name.map(Digest::of).orElse(null);
  }
}
