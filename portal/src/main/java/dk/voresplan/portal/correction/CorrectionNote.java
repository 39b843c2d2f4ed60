package dk.voresplan.portal.correction;

import com.vaadin.flow.component.html.Div;
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

/** What the citizen said is not right in a line, and what was answered; empty when nothing was. */
public final class CorrectionNote extends Div {
  /**
   * The note of a line.
   *
   * @param line the line, of which the newest is shown
   * @param corrections all that the citizen said is not right, the newest first
   */
  public CorrectionNote(Visitor visitor, CorrectableLine line, List<Correction> corrections) {
    addClassName("correction");
    boolean own = visitor.actor() instanceof Actor.Person;
    line.newest(corrections).ifPresent(correction -> show(visitor, correction, own));
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
}
