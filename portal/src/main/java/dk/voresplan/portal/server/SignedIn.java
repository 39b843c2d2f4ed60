package dk.voresplan.portal.server;

import dk.voresplan.access.Actor;
import dk.voresplan.session.Device;
import dk.voresplan.session.ProviderSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Identifies who signed in, as the session stores it. The server must know this one thing of a
 * person before it lets a page be asked for. What that person may see is asked anew at each call,
 * never here.
 */
public interface SignedIn extends Principal {
  /** The session attribute that sign-in puts this in. */
  String ATTRIBUTE = SignedIn.class.getName();

  /** Roles for {@code @RolesAllowed} on views. */
  String CITIZEN = "CITIZEN";

  /** Roles for {@code @RolesAllowed} on views. */
  String PROFESSIONAL = "PROFESSIONAL";

  /** In which of the two rôles someone acts. */
  enum Kind {
    /** For their own plan, or as a relative. */
    CITIZEN,
    /** Employed by an organisation. */
    PROFESSIONAL
  }

  /** Who acts, as the access policy knows them. */
  Actor actor();

  /** What the identity provider calls this sign-in, so that it can end it. */
  default ProviderSession provider() {
    return new ProviderSession(Optional.empty(), Optional.empty());
  }

  /** What they signed in with. */
  default Device device() {
    return Device.UNKNOWN;
  }

  /** When they had signed in before this time; empty for a first visit, and for professionals. */
  default Optional<Instant> lastHere() {
    return Optional.empty();
  }

  /** Nothing personal, as a principal's name may end up in logs. */
  @Override
  default String getName() {
    return kind().name();
  }

  /** In which rôle this person signed in. */
  default Kind kind() {
    return actor() instanceof Actor.Professional ? Kind.PROFESSIONAL : Kind.CITIZEN;
  }

  /** Where this person's pages begin. */
  default String home() {
    return switch (kind()) {
      case CITIZEN -> "/hjem";
      case PROFESSIONAL -> "/indbakke";
    };
  }

  /** Who signed in to the session of this request, which is not made if there is none. */
  static Optional<SignedIn> of(HttpServletRequest request) {
    return of(request.getSession(false));
  }

  /** Who signed in to this session. */
  static Optional<SignedIn> of(@Nullable HttpSession session) {
    try {
      return session == null
          ? Optional.empty()
          : Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
    } catch (IllegalStateException sessionEnded) {
      return Optional.empty();
    }
  }
}
