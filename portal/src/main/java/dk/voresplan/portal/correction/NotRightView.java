package dk.voresplan.portal.correction;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.correction.Corrections;
import dk.voresplan.correction.PlanLine;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.DraftBox;
import dk.voresplan.portal.shell.NotForEmergencies;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.TextProblem;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.InvalidText;
import dk.voresplan.text.OwnWords;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;

/** Saying, in one's own words, that a line of the plan is not right. */
@Prototype
@Route(value = "plan/passer-ikke/:line", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class NotRightView extends Page implements BeforeEnterObserver {
  private static final Set<Topic> TOPICS = Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);

  private final transient OwnPlan own;
  private final transient Corrections corrections;
  private final transient Drafts drafts;

  NotRightView(Visitor visitor, OwnPlan own, Corrections corrections, Drafts drafts) {
    super(visitor);
    this.own = own;
    this.corrections = corrections;
    this.drafts = drafts;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var id = PathId.of(event, "line").toString();
    headed(say("correction.title"));
    var line = own.read(TOPICS, permit -> corrections.line(permit, id));
    var values = Map.of("organisation", line.organisation(), "title", line.title());
    add(
        new Card(new Paragraph(say("correction.line", values))),
        new Paragraph(say("correction.lead", values)));
    var box =
        new DraftBox(
            visitor(),
            drafts,
            new DraftPlace(visitor().citizen().id(), "correction:" + id),
            say("correction.yours"));
    var send = new NativeButton(say("correction.send"), click -> send(box, line));
    send.addClassNames("button", "button--primary");
    add(box, send, new NotForEmergencies(visitor().words()));
  }

  private void send(DraftBox box, PlanLine line) {
    try {
      var text = new OwnWords(box.text());
      var sent = own.change(TOPICS, permit -> corrections.write(permit, line.id(), text));
      box.sent();
      Toast.show(
          UI.getCurrent(),
          visitor().words(),
          say(
              "correction.sent",
              Map.of(
                  "organisation",
                  sent.organisation(),
                  "day",
                  visitor().dates().day(sent.replyDueOn()))));
      UI.getCurrent().navigate(placeOf(line));
    } catch (InvalidText invalid) {
      box.problem(TextProblem.say(visitor().words(), invalid));
    }
  }

  /** Where the line stands, and now what was said of it. */
  private static String placeOf(PlanLine line) {
    return switch (line.topic()) {
      case CALENDAR -> "kalender/" + line.id();
      case CONTACTS -> "kontakter";
      case GOALS, WISHES, WAITING_WISHES, SIGNS_CARD, QUESTIONS, DELEGATIONS, RELATIVES_WORDS ->
          "plan";
    };
  }
}
