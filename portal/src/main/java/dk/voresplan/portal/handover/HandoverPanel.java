package dk.voresplan.portal.handover;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.handover.Handover;
import dk.voresplan.handover.HandoverId;
import dk.voresplan.outbox.Subject;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Live;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All the handovers of one citizen at the desk, and the way to begin another. */
final class HandoverPanel extends Div {
  private final transient HandoverDesk desk;
  private final transient Live live;
  private final Map<HandoverId, HandoverSheet> sheets = new LinkedHashMap<>();
  private final Div list = new Div();

  HandoverPanel(HandoverDesk desk, Live live, List<Handover> all) {
    this.desk = desk;
    this.live = live;
    list.addClassName("list");
    var begin =
        new Anchor(
            "borgere/" + desk.citizen() + "/overgang",
            Icon.PLUS.draw(),
            new Span(desk.say("handover.begin")));
    begin.addClassName("link");
    add(new H2(desk.say("handover.all")), list, begin);
    show(all);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    live.follow(
        this,
        notice -> notice.isAbout(Subject.HANDOVER, desk.citizen()),
        () -> show(desk.read(desk.handovers()::of)));
  }

  /** Each sheet stays the same one, so that what is being written in it stays. */
  private void show(List<Handover> all) {
    for (var handover : all) {
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
