package dk.voresplan.text;

/**
 * Checks what someone wrote, and leaves it as they wrote it, in any language.
 *
 * <p>It refuses what no keyboard gives and what could deceive a reader. That covers control
 * characters and halves of surrogate pairs. It also covers marks that turn the direction of the
 * text that follows (Unicode Technical Report 36).
 */
public final class WrittenText {
  private WrittenText() {}

  /**
   * The text with line breaks as we keep them and nothing around it. Its size is checked first,
   * then its characters.
   *
   * @param most the most characters (UTF-16 units) that it may have
   * @throws InvalidText saying what is wrong
   */
  public static String checked(String text, int most) {
    if (text.length() > 2 * most) {
      throw new InvalidText(InvalidText.Problem.TOO_LONG, most);
    }
    var kept = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (kept.isEmpty()) {
      throw new InvalidText(InvalidText.Problem.EMPTY, most);
    }
    if (kept.length() > most) {
      throw new InvalidText(InvalidText.Problem.TOO_LONG, most);
    }
    if (kept.codePoints().anyMatch(WrittenText::isForbidden)) {
      throw new InvalidText(InvalidText.Problem.FORBIDDEN_CHARACTER, most);
    }
    return kept;
  }

  /**
   * The same for a text that must say something.
   *
   * @param least the fewest characters that it may have
   * @throws InvalidText saying what is wrong
   */
  public static String checked(String text, int least, int most) {
    var kept = checked(text, most);
    if (kept.length() < least) {
      throw new InvalidText(InvalidText.Problem.TOO_SHORT, least, most);
    }
    return kept;
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
