package dk.voresplan.portal.server;

import dk.voresplan.outbox.SignalsMissed;
import dk.voresplan.session.SessionId;
import dk.voresplan.session.Sessions;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the sessions of this node, and ends each of them for one of these reasons:
 *
 * <ul>
 *   <li>Nobody has used it for a while.
 *   <li>It has lasted its time, however much it is used.
 *   <li>It was ended elsewhere: at the provider, or by its owner in another place.
 * </ul>
 *
 * <p>The server's own clock of a session is no help, as an open page's heartbeat winds it up.
 */
@Singleton
public final class OpenSessions implements HttpSessionAttributeListener, HttpSessionListener {
  /** The page that says that one is signed out. */
  public static final String GOODBYE = "/logget-ud";

  private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

  private final Map<SessionId, OpenSession> open = new ConcurrentHashMap<>();
  private final AtomicBoolean failing = new AtomicBoolean();
  private final Sessions sessions;
  private final PortalSettings settings;
  private final Clock clock;

  OpenSessions(Sessions sessions, PortalSettings settings, Clock clock) {
    this.sessions = sessions;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whoever signs in to a session, by whatever road, is known here from then on. */
  @Override
  public void attributeAdded(HttpSessionBindingEvent added) {
    if (added.getName().equals(SignedIn.ATTRIBUTE)
        && added.getValue() instanceof SignedIn signedIn) {
      var begun = new OpenSession(SessionId.next(), added.getSession(), clock.instant());
      open.put(begun.id(), begun);
      keep(begun, signedIn);
      LOG.info("Session {} began for a {}", begun.id().value(), signedIn.kind());
    }
  }

  /** A session that could not be ended from elsewhere must not begin. */
  private void keep(OpenSession begun, SignedIn signedIn) {
    try {
      sessions.begin(begun.id(), signedIn.actor(), signedIn.provider(), signedIn.device());
    } catch (RuntimeException failure) {
      begun.end(GOODBYE);
      throw failure;
    }
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent destroyed) {
    var ended = OpenSession.of(destroyed.getSession());
    if (ended != null && open.remove(ended.id()) != null) {
      LOG.info("Session {} ended", ended.id().value());
      sessions.over(ended.id());
    }
  }

  /**
   * Whether the session may still be used.
   *
   * @param byPerson whether this is a use by someone, and not a page that says it is still there
   */
  boolean allows(HttpSession session, boolean byPerson) {
    var found = OpenSession.of(session);
    if (found == null) {
      return true;
    }
    var now = clock.instant();
    if (found.isOver(now, settings.sessionIdle(), settings.sessionLife())) {
      found.end(GOODBYE);
      return false;
    }
    if (byPerson) {
      found.use(now);
    }
    return true;
  }

  /** Ends a session whose owner signs out; its other pages are led away. */
  public void end(HttpSession session) {
    var found = OpenSession.of(session);
    if (found == null) {
      session.invalidate();
    } else {
      found.end(GOODBYE);
    }
  }

  /** Ends the sessions whose time is up, and those that were ended elsewhere. */
  @Scheduled(fixedDelay = "1s", initialDelay = "1s")
  public void round() {
    var now = clock.instant();
    end(each -> each.isOver(now, settings.sessionIdle(), settings.sessionLife()));
    try {
      var ended = sessions.toEnd();
      end(each -> ended.contains(each.id()));
      failing.set(false);
    } catch (RuntimeException failure) {
      if (!failing.getAndSet(true)) {
        LOG.warn("Nobody can be signed out from elsewhere: {}", failure.getClass().getName());
      }
    }
  }

  /** The session that the page which is being made belongs to. */
  public static Optional<SessionId> here() {
    return Optional.ofNullable(OpenSession.ofPage()).map(OpenSession::id);
  }

  /** Lets other nodes know when the sessions of this one were last used. */
  @Scheduled(fixedDelay = "1m", initialDelay = "1m")
  public void tellUses() {
    var uses = new HashMap<SessionId, Instant>();
    open.values().forEach(each -> each.newUse().ifPresent(used -> uses.put(each.id(), used)));
    sessions.used(uses);
  }

  /** While this node was taken for dead, its sessions were forgotten, and could not be ended. */
  @EventListener
  void missed(SignalsMissed all) {
    var kept = sessions.ofThisNode();
    end(each -> !kept.contains(each.id()));
  }

  private void end(Predicate<OpenSession> which) {
    open.values().stream()
        .filter(which)
        .forEach(each -> Thread.ofVirtual().start(() -> each.end(GOODBYE)));
  }
}
