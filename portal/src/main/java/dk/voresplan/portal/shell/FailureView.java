package dk.voresplan.portal.shell;

import io.micronaut.context.annotation.Prototype;

/** Anything that nobody thought of. */
@Prototype
final class FailureView extends ErrorView<Exception> {
  FailureView() {
    super(500);
  }
}
