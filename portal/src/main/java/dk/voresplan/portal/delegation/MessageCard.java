package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.html.Paragraph;
import dk.voresplan.message.MessageAnswer;
import dk.voresplan.message.RelativeMessage;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Quote;
import dk.voresplan.portal.shell.Visitor;
import java.util.Map;

/** What a relative told the team, and the answer, or until when it is promised. */
public final class MessageCard extends Card {
  /** The card, the same to all three who read it. */
  public MessageCard(Visitor visitor, RelativeMessage told) {
    var words = visitor.words();
    var dates = visitor.dates();
    add(
        new Quote(told.text().value()),
        new IconLine(
            Icon.SEND,
            words.say(
                "message.by",
                Map.of("name", told.relativeName(), "when", dates.moment(told.toldAt())))));
    told.answer()
        .ifPresentOrElse(
            answer -> answered(visitor, answer),
            () ->
                add(
                    new IconLine(
                        Icon.HOURGLASS,
                        words.say(
                            "message.answerBy", Map.of("day", dates.day(told.replyDueOn()))))));
  }

  private void answered(Visitor visitor, MessageAnswer answer) {
    var text = new Paragraph(answer.text().value());
    text.addClassName("message");
    add(
        new IconLine(
            Icon.MESSAGE_CIRCLE_REPLY,
            visitor
                .words()
                .say(
                    "message.answeredBy",
                    Map.of("name", answer.by(), "when", visitor.dates().moment(answer.at())))),
        text);
  }
}
