package dk.voresplan.portal.shell;

import com.vaadin.flow.router.AccessDeniedException;
import io.micronaut.context.annotation.Prototype;

/** The page is not for those who signed in as this person did. */
@Prototype
final class DeniedView extends ErrorView<AccessDeniedException> {
  DeniedView() {
    super(403);
  }
}
