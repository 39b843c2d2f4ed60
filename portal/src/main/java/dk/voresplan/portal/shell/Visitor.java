package dk.voresplan.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.server.SignedIn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who looks at the page that is being made, in which language. It says who they are and never what
 * they may do.
 */
@Singleton
public class Visitor {
  private static final Duration FIRST_LOOK_BACK = Duration.ofDays(7);

  private final Clock clock;

  Visitor(Clock clock) {
    this.clock = clock;
  }

  /**
   * The one who signed in.
   *
   * @throws AccessRefused if nobody has, or has meanwhile signed out
   */
  public Actor actor() {
    var session = VaadinSession.getCurrent();
    if (session != null
        && session.getSession() != null
        && session.getSession().getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn signedIn) {
      return signedIn.actor();
    }
    throw new AccessRefused();
  }

  /**
   * Returns when they were here before, as sign-in found it. At a first visit it is a week ago, so
   * that one sees what has just happened.
   */
  public Instant lastHere() {
    var session = VaadinSession.getCurrent();
    return Optional.ofNullable(session == null ? null : session.getSession())
        .map(it -> it.getAttribute(SignedIn.ATTRIBUTE))
        .filter(SignedIn.class::isInstance)
        .flatMap(it -> ((SignedIn) it).lastHere())
        .orElseGet(() -> clock.instant().minus(FIRST_LOOK_BACK));
  }

  /** The citizen who signed in. */
  public Actor.Person citizen() {
    if (actor() instanceof Actor.Person person) {
      return person;
    }
    throw new AccessRefused();
  }

  /** The professional who signed in. */
  public Actor.Professional professional() {
    if (actor() instanceof Actor.Professional professional) {
      return professional;
    }
    throw new AccessRefused();
  }

  /** The words of the page's language. */
  public Words words() {
    return Messages.in(UI.getCurrent().getLocale());
  }

  /** Dates as the page's language says them. */
  public SpokenDates dates() {
    return new SpokenDates(words(), clock);
  }
}
