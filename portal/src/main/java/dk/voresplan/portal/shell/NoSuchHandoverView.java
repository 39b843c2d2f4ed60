package dk.voresplan.portal.shell;

import dk.voresplan.handover.HandoverNotFound;
import io.micronaut.context.annotation.Prototype;

/** There is no such handover in this citizen's plan. */
@Prototype
final class NoSuchHandoverView extends ErrorView<HandoverNotFound> {
  NoSuchHandoverView() {
    super(404);
  }
}
