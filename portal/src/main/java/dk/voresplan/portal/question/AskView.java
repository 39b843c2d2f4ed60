package dk.voresplan.portal.question;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.AccessLogSentences;
import dk.voresplan.access.Topic;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.DraftBox;
import dk.voresplan.portal.shell.NotForEmergencies;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.TextProblem;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.question.QuestionNotNow;
import dk.voresplan.question.Questions;
import dk.voresplan.text.InvalidText;
import dk.voresplan.text.OwnWords;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;

/** Asking the place that looked, in one's own words. */
@Prototype
@Route(value = "mere/set/spoerg/:entry", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class AskView extends Page implements BeforeEnterObserver {
  private static final Set<Topic> TOLD_WITH = Set.of(Topic.CONTACTS, Topic.WISHES, Topic.GOALS);

  private final transient OwnPlan own;
  private final transient AccessLog log;
  private final transient Questions questions;
  private final transient Drafts drafts;

  AskView(Visitor visitor, OwnPlan own, AccessLog log, Questions questions, Drafts drafts) {
    super(visitor);
    this.own = own;
    this.log = log;
    this.questions = questions;
    this.drafts = drafts;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    long number = number(event);
    var entry =
        own.read(TOLD_WITH, permit -> log.find(permit, number))
            .filter(it -> Questions.canBeAsked(it.actorKind()))
            .orElseThrow(NotFoundException::new);
    headed(say("question.title"));
    var organisation = entry.organisation().orElse(entry.actorName());
    var words = visitor().words();
    var telling = new AccessLogSentences(words, visitor().dates());
    var day = new Div(visitor().dates().moment(entry.at()));
    day.addClassName("muted");
    add(
        new Card(new Paragraph(telling.sentence(entry, Set.of(entry.topic()))), day),
        new Paragraph(say("question.lead", Map.of("organisation", organisation))));
    var box =
        new DraftBox(
            visitor(),
            drafts,
            new DraftPlace(visitor().citizen().id(), "access-question:" + number),
            say("question.yours"));
    var send = new NativeButton(say("question.send"), click -> send(box, entry));
    send.addClassNames("button", "button--primary");
    add(box, send, new NotForEmergencies(words));
  }

  private static long number(BeforeEnterEvent event) {
    return event
        .getRouteParameters()
        .get("entry")
        .filter(it -> it.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .orElseThrow(NotFoundException::new);
  }

  private void send(DraftBox box, AccessLogEntry entry) {
    try {
      var text = new OwnWords(box.text());
      var asked =
          own.change(Questions.TOPICS, permit -> questions.ask(permit, entry.number(), text));
      box.sent();
      Toast.show(
          UI.getCurrent(),
          visitor().words(),
          say(
              "question.sent",
              Map.of(
                  "organisation",
                  asked.organisation(),
                  "day",
                  visitor().dates().day(asked.replyDueOn()))));
      UI.getCurrent().navigate("mere/set");
    } catch (InvalidText invalid) {
      box.problem(TextProblem.say(visitor().words(), invalid));
    } catch (QuestionNotNow not) {
      box.problem(say("question." + not.why()));
    }
  }
}
