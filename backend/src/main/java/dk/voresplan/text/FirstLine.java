package dk.voresplan.text;

/** The first words of a text, where there is room for a line and no more. */
public final class FirstLine {
  private static final int MOST = 60;

  private FirstLine() {}

  /** The first line, cut after a whole word where it is longer than about sixty characters. */
  public static String of(String text) {
    var line = text.strip().lines().findFirst().orElse("").strip();
    if (line.codePointCount(0, line.length()) <= MOST) {
      return line;
    }
    var cut = line.substring(0, line.offsetByCodePoints(0, MOST));
    int lastSpace = cut.lastIndexOf(' ');
    return (lastSpace > 0 ? cut.substring(0, lastSpace) : cut) + "…";
  }
}
