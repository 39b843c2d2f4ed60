package dk.voresplan.portal.shell;

import dk.voresplan.access.AccessRefused;
import io.micronaut.context.annotation.Prototype;

/** The backend refused what the page wanted to show, and has written that down. */
@Prototype
final class RefusedView extends ErrorView<AccessRefused> {
  RefusedView() {
    super(403);
  }
}
