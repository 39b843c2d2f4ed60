package dk.voresplan.portal.correction;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.access.Actor;
import dk.voresplan.correction.Correction;
import dk.voresplan.correction.CorrectionAnswer.Verdict;
import dk.voresplan.portal.shell.Explained;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Quote;
import dk.voresplan.portal.shell.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands beside a line of the plan about whether it is right: what the citizen said and what
 * was answered, else the citizen's way to say so.
 */
public final class CorrectionNote extends Div {
  /**
   * The note of a line.
   *
   * @param lines the ids of the line, one for each source that says it
   * @param title what the line says, for those who hear the link alone
   * @param corrections all that the citizen said is not right, the newest first
   */
  public CorrectionNote(
      Visitor visitor, Set<String> lines, String title, List<Correction> corrections) {
    addClassName("correction");
    var newest = corrections.stream().filter(it -> lines.contains(it.line())).findFirst();
    boolean own = visitor.actor() instanceof Actor.Person;
    newest.ifPresent(correction -> show(visitor, correction, own));
    if (own && newest.filter(it -> it.answer().isEmpty()).isEmpty()) {
      add(way(visitor, lines.iterator().next(), title));
    }
  }

  private void show(Visitor visitor, Correction correction, boolean own) {
    var words = visitor.words();
    add(
        new Quote(correction.text().value()),
        correction
            .answer()
            .map(answer ->
                new IconLine(
                    answer.verdict() == Verdict.CORRECTED ? Icon.CIRCLE_CHECK_BIG : Icon.INFO,
                    words.say(
                        "correction." + answer.verdict(),
                        Map.of(
                            "name",
                            answer.by(),
                            "organisation",
                            correction.organisation(),
                            "when",
                            visitor.dates().moment(answer.answeredAt())))))
            .orElseGet(() ->
                new IconLine(
                    Icon.FLAG,
                    words.say(
                        own ? "correction.waits" : "correction.citizenSays",
                        Map.of(
                            "organisation",
                            correction.organisation(),
                            "day",
                            visitor.dates().day(correction.replyDueOn()))))));
    correction
        .answer()
        .flatMap(answer -> answer.reason())
        .ifPresent(reason -> {
          var said = new Explained(words, reason);
          said.addClassName("message");
          add(said);
        });
  }

  private static Anchor way(Visitor visitor, String line, String title) {
    var way =
        new Anchor(
            "plan/passer-ikke/" + line,
            Icon.FLAG.draw(),
            new Span(visitor.words().say("correction.way")));
    way.addClassNames("link", "link--sky");
    way.setAriaLabel(visitor.words().say("correction.wayFor", Map.of("title", title)));
    return way;
  }
}
