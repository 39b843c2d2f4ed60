package dk.voresplan.portal.server;

import com.vaadin.flow.server.VaadinSession;
import dk.voresplan.session.SessionId;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a session of someone who is signed in, on this node. It knows when the session began and
 * when it was last used. A person's use counts, and an open page's heartbeat does not.
 */
final class OpenSession implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = OpenSession.class.getName();

  private final transient SessionId id;
  private final transient HttpSession session;
  private final Instant began;
  private volatile Instant used;
  private volatile Instant told;

  OpenSession(SessionId id, HttpSession session, Instant now) {
    this.id = id;
    this.session = session;
    this.began = now;
    this.used = now;
    this.told = now;
    session.setAttribute(ATTRIBUTE, this);
  }

  /** The one that this session of the server holds, if anyone has signed in to it. */
  static @Nullable OpenSession of(HttpSession session) {
    return (OpenSession) session.getAttribute(ATTRIBUTE);
  }

  /** The one that the page which is being made belongs to. */
  static @Nullable OpenSession ofPage() {
    var pages = VaadinSession.getCurrent();
    return pages == null || pages.getSession() == null
        ? null
        : (OpenSession) pages.getSession().getAttribute(ATTRIBUTE);
  }

  SessionId id() {
    return id;
  }

  Instant began() {
    return began;
  }

  void use(Instant now) {
    used = now;
  }

  /** When it was last used, if it has been since this was last asked. */
  Optional<Instant> newUse() {
    var last = used;
    if (last.equals(told)) {
      return Optional.empty();
    }
    told = last;
    return Optional.of(last);
  }

  boolean isOver(Instant now, Duration idle, Duration life) {
    return !now.isBefore(used.plus(idle)) || !now.isBefore(began.plus(life));
  }

  /** Leads its open pages away, and forgets who signed in. */
  void end(String goodbye) {
    try {
      VaadinSession.getAllSessions(session).forEach(pages -> leave(pages, goodbye));
      session.invalidate();
    } catch (IllegalStateException endedAlready) {
      // Someone signed out at the same moment.
    }
  }

  /** What is said to a page is on its way to the browser when the lock is given back. */
  private static void leave(VaadinSession pages, String goodbye) {
    pages.lock();
    try {
      for (var page : List.copyOf(pages.getUIs())) {
        page.accessSynchronously(() -> page.getPage().setLocation(goodbye));
      }
    } finally {
      pages.unlock();
    }
  }
}
