package dk.voresplan.portal.handover;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.handover.Handover;
import dk.voresplan.handover.HandoverDone;
import dk.voresplan.handover.InvalidHandover;
import dk.voresplan.handover.PointDraft;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Toast;
import java.util.function.Consumer;

/** A button that opens the fields for one more point. */
final class AddPoint extends Div {
  private final transient HandoverDesk desk;
  private final transient Handover handover;
  private final transient Consumer<Handover> added;
  private final NativeButton open = new NativeButton();

  AddPoint(HandoverDesk desk, Handover handover, Consumer<Handover> added) {
    this.desk = desk;
    this.handover = handover;
    this.added = added;
    open.add(Icon.PLUS.draw(), new Span(desk.say("handover.addPoint")));
    open.addClassName("link");
    open.addClickListener(click -> showFields());
    add(open);
  }

  private void showFields() {
    var team = desk.read(desk.handovers()::team);
    var draft =
        new FormDraft(
            desk.visitor(),
            desk.drafts(),
            new DraftPlace(desk.citizen(), "handover-point:" + handover.id()),
            this::showFields);
    var fields =
        new PointFields(
            desk.visitor(), team.of(handover.receiving().id()), draft.values(), draft::save);
    var send =
        new NativeButton(
            desk.say("handover.add"),
            click -> fields.draft().ifPresent(point -> send(point, draft)));
    send.addClassNames("button", "button--primary");
    draft.around(fields);
    removeAll();
    add(draft, send);
    fields.focusTitle();
  }

  private void send(PointDraft point, FormDraft draft) {
    try {
      var now = desk.change(permit -> desk.handovers().add(permit, handover.id(), point));
      draft.sent();
      close();
      added.accept(now);
    } catch (HandoverDone meanwhile) {
      tell("handover.doneMeanwhile");
    } catch (InvalidHandover invalid) {
      tell("handover.problem." + invalid.problem());
    }
  }

  private void close() {
    removeAll();
    add(open);
    open.focus();
  }

  private void tell(String key) {
    Toast.show(UI.getCurrent(), desk.visitor().words(), desk.say(key));
  }
}
