package dk.voresplan.wish;

/** There is no such wish, or not for this reader (any more): told alike. */
public final class WishNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WishNotFound() {
    super("No such wish");
  }
}
