package dk.voresplan.portal.wellbeing;

import com.vaadin.flow.component.Html;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.wellbeing.DialogAnswer;
import dk.voresplan.wellbeing.Satisfaction;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws a small picture of how one answer went, with the middle of the scale as a line. It is drawn
 * from numbers and days alone. It is hidden from those who listen, as the table beside it gives
 * them the same.
 */
final class DevelopmentChart extends Html {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 72;
  private static final int EDGE = 8;

  /**
   * @param development two answers or more, the oldest first
   */
  DevelopmentChart(List<DialogAnswer> development) {
    super(
        """
        <div class="development" aria-hidden="true"><svg viewBox="0 0 %d %d" focusable="false">\
        <line class="development__middle" x1="%d" x2="%d" y1="%s" y2="%s"/>\
        <polyline class="development__line" points="%s"/>%s</svg></div>
        """
            .formatted(
                WIDTH,
                HEIGHT,
                EDGE,
                WIDTH - EDGE,
                number(HEIGHT / 2.0),
                number(HEIGHT / 2.0),
                development.stream()
                    .map(answer -> x(development, answer) + "," + y(answer))
                    .collect(Collectors.joining(" ")),
                development.stream()
                    .map(answer ->
                        "<circle class=\"development__dot\" r=\"5\" cx=\"%s\" cy=\"%s\"/>"
                            .formatted(x(development, answer), y(answer)))
                    .collect(Collectors.joining())));
  }

  private static String x(List<DialogAnswer> development, DialogAnswer answer) {
    var first = development.getFirst().answeredOn();
    var days = ChronoUnit.DAYS.between(first, development.getLast().answeredOn());
    var passed = ChronoUnit.DAYS.between(first, answer.answeredOn());
    return number(EDGE + (WIDTH - 2.0 * EDGE) * passed / Math.max(1, days));
  }

  private static String y(DialogAnswer answer) {
    var step = (HEIGHT - 2.0 * EDGE) / (Satisfaction.MOST - Satisfaction.LEAST);
    return number(HEIGHT - EDGE - step * (answer.satisfaction().value() - Satisfaction.LEAST));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** "Ret tilfreds", and so on. */
  static String words(Visitor visitor, Satisfaction satisfaction) {
    return visitor.words().say("dialog.satisfaction." + satisfaction.value());
  }
}
