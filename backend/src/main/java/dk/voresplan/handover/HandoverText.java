package dk.voresplan.handover;

import dk.voresplan.text.WrittenText;

/** What is handed over, in words: 1 to 500 characters, of any language. */
public record HandoverText(String value) {
  /** The most characters (UTF-16 units) that it may have. */
  public static final int MOST = 500;

  /**
   * Checks the text.
   *
   * @throws dk.voresplan.text.InvalidText saying what is wrong
   */
  public HandoverText {
    value = WrittenText.checked(value, MOST);
  }
}
