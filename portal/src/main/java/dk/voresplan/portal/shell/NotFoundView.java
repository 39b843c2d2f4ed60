package dk.voresplan.portal.shell;

import com.vaadin.flow.router.NotFoundException;
import io.micronaut.context.annotation.Prototype;

/** No page has this address. */
@Prototype
final class NotFoundView extends ErrorView<NotFoundException> {
  NotFoundView() {
    super(404);
  }
}
