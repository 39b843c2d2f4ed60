package dk.voresplan.wish;

import dk.voresplan.failure.NotFound;

/** There is no such wish, or not for this reader (any more): told alike. */
public final class WishNotFound extends NotFound {
  private static final long serialVersionUID = 1L;

  WishNotFound() {
    super("No such wish");
  }
}
