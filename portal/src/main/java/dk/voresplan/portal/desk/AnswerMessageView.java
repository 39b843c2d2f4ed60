package dk.voresplan.portal.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.message.MessageId;
import dk.voresplan.message.MessageNotFound;
import dk.voresplan.message.RelativeMessage;
import dk.voresplan.message.RelativeMessages;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.delegation.MessageCard;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.DraftBox;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.TextProblem;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.InvalidText;
import dk.voresplan.text.OwnWords;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** What a relative told the unit, and a professional's answer, which the citizen can read. */
@Prototype
@Route(value = "borgere/:citizen/fortalt/:told", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class AnswerMessageView extends Page implements BeforeEnterObserver {
  private final transient AccessPolicy access;
  private final transient RelativeMessages messages;
  private final transient Drafts drafts;

  AnswerMessageView(
      Visitor visitor, AccessPolicy access, RelativeMessages messages, Drafts drafts) {
    super(visitor);
    this.access = access;
    this.messages = messages;
    this.drafts = drafts;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var citizen = new CitizenId(PathId.of(event, "citizen"));
    var id = new MessageId(PathId.of(event, "told"));
    try {
      show(citizen, opened(citizen, id));
    } catch (MessageNotFound missing) {
      throw new NotFoundException();
    }
  }

  private RelativeMessage opened(CitizenId citizen, MessageId id) {
    return access.open(
        visitor().professional(),
        citizen,
        Set.of(Topic.RELATIVES_WORDS),
        permit -> messages.find(permit, id));
  }

  private void show(CitizenId citizen, RelativeMessage told) {
    removeAll();
    headed(say("message.deskTitle"));
    add(new MessageCard(visitor(), told));
    if (told.answer().isPresent()) {
      return;
    }
    var box =
        new DraftBox(
            visitor(),
            drafts,
            new DraftPlace(citizen, "told-answer:" + told.id()),
            say("message.yourAnswer"));
    var send = new NativeButton(say("message.answer"), click -> answer(citizen, told.id(), box));
    send.addClassNames("button", "button--primary");
    add(new IconLine(Icon.INFO, say("message.deskLead")), box, send);
  }

  private void answer(CitizenId citizen, MessageId id, DraftBox box) {
    try {
      var text = new OwnWords(box.text());
      show(
          citizen,
          access.change(
              visitor().professional(),
              citizen,
              Set.of(Topic.RELATIVES_WORDS),
              permit -> messages.answer(permit, id, text)));
      box.sent();
      Toast.show(UI.getCurrent(), visitor().words(), say("message.answered"));
      focusHeading();
    } catch (InvalidText invalid) {
      box.problem(TextProblem.say(visitor().words(), invalid));
    } catch (MessageNotFound colleague) {
      show(citizen, opened(citizen, id));
      Toast.show(UI.getCurrent(), visitor().words(), say("message.colleagueAnswered"));
    }
  }
}
