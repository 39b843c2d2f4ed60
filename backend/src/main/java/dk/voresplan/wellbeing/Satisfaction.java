package dk.voresplan.wellbeing;

/**
 * How satisfied one is, as DIALOG counts it.
 *
 * @param value from 1, totally dissatisfied, to 7, totally satisfied; 4 is in the middle
 */
public record Satisfaction(int value) {
  public static final int LEAST = 1;
  public static final int MOST = 7;

  /**
   * @throws IllegalArgumentException if it is not within the scale
   */
  public Satisfaction {
    if (value < LEAST || value > MOST) {
      throw new IllegalArgumentException("From 1 to 7");
    }
  }
}
