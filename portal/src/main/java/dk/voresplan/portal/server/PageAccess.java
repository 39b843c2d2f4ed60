package dk.voresplan.portal.server;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets a view be entered by those whom its annotation names, and by nobody if it names none.
 *
 * <p>{@code @PermitAll} means everyone signed in; {@code @RolesAllowed} takes {@link
 * SignedIn#CITIZEN} and {@link SignedIn#PROFESSIONAL}. What the view then shows is decided by the
 * backend.
 */
final class PageAccess extends NavigationAccessControl {
  PageAccess() {
    setLoginView("/login");
  }

  /** What went wrong may be shown to anyone; it says nothing of anybody. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget())) {
      super.beforeEnter(event);
    }
  }

  @Override
  @SuppressWarnings("NullAway") // Vaadin takes null for nobody; it is not annotated
  protected @Nullable Principal getPrincipal(@Nullable VaadinRequest request) {
    return signedIn().orElse(null);
  }

  @Override
  protected Predicate<String> getRolesChecker(@Nullable VaadinRequest request) {
    return role -> signedIn().filter(person -> person.kind().name().equals(role)).isPresent();
  }

  private static Optional<SignedIn> signedIn() {
    return Optional.ofNullable(VaadinSession.getCurrent())
        .map(VaadinSession::getSession)
        .flatMap(PageAccess::of);
  }

  private static Optional<SignedIn> of(WrappedSession session) {
    try {
      return Optional.ofNullable((SignedIn) session.getAttribute(SignedIn.ATTRIBUTE));
    } catch (IllegalStateException sessionEnded) {
      return Optional.empty();
    }
  }
}
