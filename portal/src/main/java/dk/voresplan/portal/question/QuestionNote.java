package dk.voresplan.portal.question;

import com.vaadin.flow.component.html.Div;
import dk.voresplan.access.Actor;
import dk.voresplan.portal.shell.Explained;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Quote;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.question.AccessQuestion;
import java.util.Map;

/** What the citizen asked about an entry of the access log, and what was answered. */
public final class QuestionNote extends Div {
  /** The note, as the citizen reads it or as those do who are to answer. */
  public QuestionNote(Visitor visitor, AccessQuestion question) {
    addClassName("correction");
    var words = visitor.words();
    boolean own = visitor.actor() instanceof Actor.Person;
    add(new Quote(question.text().value()));
    var answer = question.answer();
    if (answer.isEmpty()) {
      add(
          new IconLine(
              Icon.CLOCK,
              words.say(
                  own ? "question.waits" : "question.citizenWaits",
                  Map.of(
                      "organisation",
                      question.organisation(),
                      "day",
                      visitor.dates().day(question.replyDueOn())))));
      return;
    }
    var said = new Explained(words, answer.get().text().value());
    said.addClassName("message");
    add(
        new IconLine(
            Icon.CIRCLE_CHECK_BIG,
            words.say(
                "question.answered",
                Map.of(
                    "name",
                    answer.get().by(),
                    "organisation",
                    question.organisation(),
                    "when",
                    visitor.dates().moment(answer.get().at())))),
        said);
  }
}
