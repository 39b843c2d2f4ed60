package dk.voresplan.emergency;

import dk.voresplan.text.WrittenText;

/** Why it is opened, for the citizen and the leader to read: 20 to 1,000 characters. */
public record EmergencyReason(String value) {
  /** The fewest characters that it may have. */
  public static final int LEAST = 20;

  /** The most characters (UTF-16 units) that it may have. */
  public static final int MOST = 1_000;

  /**
   * Checks the text.
   *
   * @throws dk.voresplan.text.InvalidText saying what is wrong
   */
  public EmergencyReason {
    value = WrittenText.checked(value, LEAST, MOST);
  }
}
