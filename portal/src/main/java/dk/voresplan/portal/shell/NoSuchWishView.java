package dk.voresplan.portal.shell;

import dk.voresplan.wish.WishNotFound;
import io.micronaut.context.annotation.Prototype;

/** There is no such wish, or not for this reader any more. */
@Prototype
final class NoSuchWishView extends ErrorView<WishNotFound> {
  NoSuchWishView() {
    super(404);
  }
}
