package dk.voresplan.portal.correction;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.access.Actor;
import dk.voresplan.correction.Correction;
import dk.voresplan.portal.shell.Folded;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Visitor;
import java.util.List;
import java.util.Map;

/**
 * Lets the citizen say that something in a card is not right. It is a link where there is one line.
 * Where there are several, it is a question that opens to them, so that a long plan stays calm. It
 * is empty for others, and while all of it waits for an answer.
 */
public final class CorrectionWays extends Div {
  /**
   * The ways from a card.
   *
   * @param lines what the card says
   * @param corrections all that the citizen said is not right, the newest first
   */
  public CorrectionWays(
      Visitor visitor, List<CorrectableLine> lines, List<Correction> corrections) {
    addClassName("correction");
    if (!(visitor.actor() instanceof Actor.Person)) {
      return;
    }
    var open = lines.stream().filter(line -> !line.isWaiting(corrections)).toList();
    if (open.size() == 1) {
      var line = open.getFirst();
      var way = way(line, visitor.words().say("correction.way"));
      way.addComponentAsFirst(Icon.FLAG.draw());
      way.setAriaLabel(visitor.words().say("correction.wayFor", Map.of("title", line.title())));
      add(way);
    } else if (!open.isEmpty()) {
      add(choice(visitor, open));
    }
  }

  private static Folded choice(Visitor visitor, List<CorrectableLine> lines) {
    var ways = new Div();
    ways.addClassName("correction__ways");
    lines.forEach(line -> ways.add(way(line, line.title())));
    return new Folded(Icon.FLAG, visitor.words().say("correction.something"), ways);
  }

  private static Anchor way(CorrectableLine line, String words) {
    var way = new Anchor("plan/passer-ikke/" + line.ids().getFirst(), new Span(words));
    way.addClassNames("link", "link--sky");
    return way;
  }
}
