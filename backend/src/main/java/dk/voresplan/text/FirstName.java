package dk.voresplan.text;

/** Takes the first name out of a whole one, by which people are called on pages. */
public final class FirstName {
  private FirstName() {}

  /** The first word of the name. */
  public static String of(String name) {
    return name.strip().split("\\s+", 2)[0];
  }
}
