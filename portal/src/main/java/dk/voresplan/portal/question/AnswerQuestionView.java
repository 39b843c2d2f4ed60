package dk.voresplan.portal.question;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.desk.DeskLayout;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.DraftBox;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.TextProblem;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.question.AccessQuestion;
import dk.voresplan.question.QuestionId;
import dk.voresplan.question.QuestionNotFound;
import dk.voresplan.question.QuestionNotNow;
import dk.voresplan.question.Questions;
import dk.voresplan.text.InvalidText;
import dk.voresplan.text.OwnWords;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a citizen asks about who has seen their plan, and the answer of the place. */
@Prototype
@Route(value = "borgere/:citizen/spoergsmaal/:question", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class AnswerQuestionView extends Page implements BeforeEnterObserver {
  private final transient AccessPolicy access;
  private final transient Questions questions;
  private final transient Drafts drafts;

  AnswerQuestionView(Visitor visitor, AccessPolicy access, Questions questions, Drafts drafts) {
    super(visitor);
    this.access = access;
    this.questions = questions;
    this.drafts = drafts;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var citizen = new CitizenId(PathId.of(event, "citizen"));
    var id = new QuestionId(PathId.of(event, "question"));
    try {
      show(citizen, opened(citizen, permit -> questions.find(permit, id)));
    } catch (QuestionNotFound none) {
      throw new NotFoundException();
    }
  }

  private <T> T opened(CitizenId citizen, Function<Permit, T> work) {
    return access.open(visitor().professional(), citizen, Set.of(Topic.QUESTIONS), work);
  }

  private <T> T change(CitizenId citizen, Function<WritePermit, T> work) {
    return access.change(visitor().professional(), citizen, Set.of(Topic.QUESTIONS), work);
  }

  private void show(CitizenId citizen, AccessQuestion question) {
    removeAll();
    headed(say("question.deskTitle"));
    var about = question.about();
    add(
        new Card(
            new Paragraph(
                say(
                    "question.about",
                    Map.of(
                        "name",
                        about.actorName(),
                        "what",
                        about.refused() ? "refused" : about.right().name(),
                        "topic",
                        say("question.topic." + about.topic()),
                        "when",
                        visitor().dates().moment(about.at())))),
            new QuestionNote(visitor(), question)));
    if (question.answer().isPresent()) {
      return;
    }
    var box =
        new DraftBox(
            visitor(),
            drafts,
            new DraftPlace(citizen, "access-question-answer:" + question.id()),
            say("answer.yours"));
    var send =
        new NativeButton(say("question.sendAnswer"), click -> answer(citizen, question, box));
    send.addClassNames("button", "button--primary");
    var lead = new Paragraph(say("question.deskLead"));
    lead.addClassName("muted");
    add(lead, box, send);
  }

  private void answer(CitizenId citizen, AccessQuestion question, DraftBox box) {
    try {
      var text = new OwnWords(box.text());
      show(citizen, change(citizen, permit -> questions.answer(permit, question.id(), text)));
      box.sent();
      Toast.show(UI.getCurrent(), visitor().words(), say("question.answerSent"));
      focusHeading();
    } catch (InvalidText invalid) {
      box.problem(TextProblem.say(visitor().words(), invalid));
    } catch (QuestionNotNow colleague) {
      show(citizen, opened(citizen, permit -> questions.find(permit, question.id())));
      Toast.show(UI.getCurrent(), visitor().words(), say("correction.colleagueAnswered"));
    }
  }
}
