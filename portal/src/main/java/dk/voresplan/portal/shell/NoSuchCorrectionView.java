package dk.voresplan.portal.shell;

import dk.voresplan.correction.CorrectionNotFound;
import io.micronaut.context.annotation.Prototype;

/** There is no such line or correction, or not for this reader any more. */
@Prototype
final class NoSuchCorrectionView extends ErrorView<CorrectionNotFound> {
  NoSuchCorrectionView() {
    super(404);
  }
}
