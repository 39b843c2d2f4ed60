package dk.voresplan.wish;

/**
 * What someone wrote, kept as they wrote it: 1 to 10,000 characters, of any language.
 *
 * <p>Refused are what no keyboard gives and what could deceive a reader: control characters, halves
 * of surrogate pairs, and marks that turn the direction of the text that follows (Unicode Technical
 * Report 36).
 */
public record WishText(String value) {
  /** The most characters (UTF-16 units) that a text may have. */
  public static final int MOST = 10_000;

  /**
   * Checks the text: size first, then characters.
   *
   * @throws InvalidWishText saying what is wrong
   */
  public WishText {
    if (value.length() > 2 * MOST) {
      throw new InvalidWishText(InvalidWishText.Problem.TOO_LONG);
    }
    value = value.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (value.isEmpty()) {
      throw new InvalidWishText(InvalidWishText.Problem.EMPTY);
    }
    if (value.length() > MOST) {
      throw new InvalidWishText(InvalidWishText.Problem.TOO_LONG);
    }
    if (value.codePoints().anyMatch(WishText::isForbidden)) {
      throw new InvalidWishText(InvalidWishText.Problem.FORBIDDEN_CHARACTER);
    }
  }

  private static boolean isForbidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\n' && character != '\t';
      case Character.SURROGATE -> true;
      default ->
          (character >= 0x202A && character <= 0x202E)
              || (character >= 0x2066 && character <= 0x2069);
    };
  }
}
