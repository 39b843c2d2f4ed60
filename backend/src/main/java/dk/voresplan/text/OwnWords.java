package dk.voresplan.text;

/** What someone wrote, kept as they wrote it: 1 to 10,000 characters, of any language. */
public record OwnWords(String value) {
  /** The most characters (UTF-16 units) that a text may have. */
  public static final int MOST = 10_000;

  /**
   * Checks the text.
   *
   * @throws InvalidText saying what is wrong
   */
  public OwnWords {
    value = WrittenText.checked(value, MOST);
  }
}
