package dk.voresplan.text;

/** A title or a name: 1 to 200 characters, of any language. */
public record ShortText(String value) {
  /** The most characters (UTF-16 units) that it may have. */
  public static final int MOST = 200;

  /**
   * Checks the text.
   *
   * @throws InvalidText saying what is wrong
   */
  public ShortText {
    value = WrittenText.checked(value, MOST);
  }
}
