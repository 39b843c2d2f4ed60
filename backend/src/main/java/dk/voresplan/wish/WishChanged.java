package dk.voresplan.wish;

/**
 * Thrown when someone else changed the words of a wish, or what it became, after the caller read
 * it. Nothing is changed then. Whoever tried reads the wish again, and sees both texts.
 */
public final class WishChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WishChanged() {
    super("The wish was changed meanwhile");
  }
}
