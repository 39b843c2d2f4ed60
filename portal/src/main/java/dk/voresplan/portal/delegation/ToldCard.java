package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.html.Paragraph;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Quote;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.told.Told;
import dk.voresplan.told.ToldAnswer;
import java.util.Map;

/** What a relative told the team, and the answer, or until when it is promised. */
public final class ToldCard extends Card {
  /** The card, the same to all three who read it. */
  public ToldCard(Visitor visitor, Told told) {
    var words = visitor.words();
    var dates = visitor.dates();
    add(
        new Quote(told.text().value()),
        new IconLine(
            Icon.SEND,
            words.say(
                "told.by",
                Map.of("name", told.relativeName(), "when", dates.moment(told.toldAt())))));
    told.answer()
        .ifPresentOrElse(
            answer -> answered(visitor, answer),
            () ->
                add(
                    new IconLine(
                        Icon.HOURGLASS,
                        words.say("told.answerBy", Map.of("day", dates.day(told.replyDueOn()))))));
  }

  private void answered(Visitor visitor, ToldAnswer answer) {
    var text = new Paragraph(answer.text().value());
    text.addClassName("message");
    add(
        new IconLine(
            Icon.MESSAGE_CIRCLE_REPLY,
            visitor
                .words()
                .say(
                    "told.answeredBy",
                    Map.of("name", answer.by(), "when", visitor.dates().moment(answer.at())))),
        text);
  }
}
