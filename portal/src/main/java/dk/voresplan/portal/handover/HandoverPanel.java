package dk.voresplan.portal.handover;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.handover.Handover;
import dk.voresplan.handover.HandoverId;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.FirstRows;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.ShowMore;
import java.util.LinkedHashMap;
import java.util.Map;

/** All the handovers of one citizen at the desk, and the way to begin another. */
final class HandoverPanel extends Div {
  /** How many are shown at first, and more at each press of a button. */
  static final int AT_ONCE = 50;

  private final transient HandoverDesk desk;
  private final transient Live live;
  private final Map<HandoverId, HandoverSheet> sheets = new LinkedHashMap<>();
  private final Div list = new Div();
  private final ShowMore more;
  private int shown = AT_ONCE;

  HandoverPanel(HandoverDesk desk, Live live, FirstRows<Handover> first) {
    this.desk = desk;
    this.live = live;
    list.addClassName("list");
    more = new ShowMore(desk.visitor().words(), this::more);
    var begin =
        new Anchor(
            "borgere/" + desk.citizen() + "/overgang",
            Icon.PLUS.draw(),
            new Span(desk.say("handover.begin")));
    begin.addClassName("link");
    add(new H2(desk.say("handover.all")), list, more, begin);
    show(first);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    live.follow(this, notice -> notice.isAbout(Subject.HANDOVER, desk.citizen()), this::showAgain);
  }

  private void showAgain() {
    show(desk.read(permit -> desk.handovers().of(permit, shown)));
  }

  private void more() {
    shown += AT_ONCE;
    showAgain();
  }

  /** Each sheet stays the same one, so that what is being written in it stays. */
  private void show(FirstRows<Handover> first) {
    more.setVisible(first.more());
    for (var handover : first.rows()) {
      var sheet = sheets.get(handover.id());
      if (sheet == null) {
        sheet = new HandoverSheet(desk, handover);
        sheets.put(handover.id(), sheet);
        list.add(sheet);
      } else {
        sheet.show(handover);
      }
    }
  }
}
