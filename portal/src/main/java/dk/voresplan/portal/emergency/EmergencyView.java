package dk.voresplan.portal.emergency;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.AlreadyInTheTeam;
import dk.voresplan.access.Topic;
import dk.voresplan.draft.Drafts;
import dk.voresplan.emergency.Emergencies;
import dk.voresplan.emergency.EmergencyDraft;
import dk.voresplan.emergency.EmergencyReason;
import dk.voresplan.limit.TooMany;
import dk.voresplan.portal.desk.DeskLayout;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Choice;
import dk.voresplan.portal.shell.DraftBox;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Inputs;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.TextProblem;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.InvalidText;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Where a professional outside the team opens one topic for safety. What will happen is said before
 * it does.
 */
@Prototype
@Route(value = "noedadgang", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class EmergencyView extends Page {
  private final transient Emergencies emergencies;
  private final Input cpr = Inputs.line();
  private final Choice topic = new Choice();
  private final DraftBox reason;
  private final Field cprField;

  EmergencyView(Visitor visitor, Emergencies emergencies, Drafts drafts) {
    super(visitor);
    this.emergencies = emergencies;
    headed(say("glass.name"));
    cpr.getElement().setAttribute("inputmode", "numeric");
    cpr.getElement().setAttribute("maxlength", "11");
    reason =
        DraftBox.inBrowser(
            visitor, drafts, "emergency-reason", say("glass.reason"), EmergencyReason.MOST);
    var topics = new LinkedHashMap<String, String>();
    for (var each : List.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR)) {
      topics.put(each.name(), say("glass.topic." + each));
    }
    topic.offer(topics, Topic.GOALS.name());
    cprField = new Field(say("glass.cpr"), cpr);
    var reasonName = new Span(say("glass.reason"));
    reasonName.addClassName("field__label");
    reasonName.getElement().setAttribute("aria-hidden", "true");
    var hint = new Paragraph(say("glass.reasonHint"));
    hint.addClassName("muted");
    var open = new NativeButton(say("glass.open"), click -> open());
    open.addClassNames("button", "button--primary");
    var fields =
        new Div(cprField, new Field(say("glass.what"), topic), new Div(reasonName, reason, hint));
    fields.addClassName("fields");
    add(
        new Paragraph(say("glass.lead")),
        new Card(
            new IconLine(Icon.EYE, say("glass.told")),
            new IconLine(Icon.TIMER, say("glass.lasts")),
            new IconLine(Icon.PHONE, say("glass.call"))),
        fields,
        open);
  }

  private void open() {
    cprField.fine();
    var written = reason();
    if (written.isEmpty()) {
      return;
    }
    try {
      var opened =
          emergencies.open(
              visitor().professional(),
              new EmergencyDraft(cpr.getValue(), Topic.valueOf(topic.getValue()), written.get()));
      reason.sent();
      UI.getCurrent().navigate("noedadgang/" + opened.citizen());
    } catch (AccessRefused nobody) {
      cprField.problem(say("glass.notFound"));
    } catch (AlreadyInTheTeam needNot) {
      cprField.problem(say("glass.inTheTeam"));
    } catch (TooMany tooOften) {
      cprField.problem(say("glass.tooMany"));
    }
  }

  private Optional<EmergencyReason> reason() {
    try {
      return Optional.of(new EmergencyReason(reason.text()));
    } catch (InvalidText invalid) {
      reason.problem(TextProblem.say(visitor().words(), invalid));
      return Optional.empty();
    }
  }
}
