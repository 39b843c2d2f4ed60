package dk.voresplan.log;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.CoreConstants;

/**
 * Writes each event in one line of the operators' log, its exception included. What it quotes
 * cannot begin a line of its own, colour a terminal or turn the direction of the text.
 *
 * <p>It stands at the end of the way to the log. So no library and no caller has to think of it.
 */
public final class OneLineLayout extends PatternLayout {
  private static final int LONGEST = 32_768;

  @Override
  public String doLayout(ILoggingEvent event) {
    return oneLine(super.doLayout(event).stripTrailing()) + CoreConstants.LINE_SEPARATOR;
  }

  private static String oneLine(String text) {
    var line = new StringBuilder(text.length());
    text.codePoints().takeWhile(_ -> line.length() < LONGEST).forEach(sign -> add(line, sign));
    return line.toString();
  }

  private static void add(StringBuilder line, int sign) {
    switch (sign) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      case '\\' -> line.append("\\\\");
      default -> {
        if (isSeen(sign)) {
          line.appendCodePoint(sign);
        } else {
          line.append("\\u{%x}".formatted(sign));
        }
      }
    }
  }

  private static boolean isSeen(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
