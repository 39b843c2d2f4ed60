package dk.voresplan.portal.handover;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.handover.WaitingHandover;
import dk.voresplan.handover.WaitingHandovers;
import dk.voresplan.outbox.Subject;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.FirstList;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.Visitor;
import java.util.Map;

/** The handovers that wait for the professional, the late first; nothing when none do. */
final class WaitingList extends Div {
  private final transient Visitor visitor;
  private final transient Live live;
  private final FirstList<WaitingHandover> waiting;

  WaitingList(Visitor visitor, WaitingHandovers waiting, Live live) {
    this.visitor = visitor;
    this.live = live;
    this.waiting =
        new FirstList<>(
            visitor.words(), most -> waiting.of(visitor.professional(), most), this::row);
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var me = visitor.professional().id();
    live.follow(this, notice -> notice.isAbout(Subject.HANDOVER, me), this::show);
  }

  private void show() {
    removeAll();
    waiting.show();
    if (!waiting.isEmpty()) {
      add(new H2(visitor.words().say("handover.waitForYou")), waiting);
    }
  }

  private Anchor row(WaitingHandover item) {
    var words = new HandoverWords(visitor);
    var name = new Span(item.citizenName());
    name.addClassName("card__title");
    int missing = item.handover().yours().map(item.handover()::missing).orElse(0);
    var head =
        new Div(
            name,
            words.isLate(item.handover())
                ? new Chip(visitor.words().say("handover.dayPassed"), "rose")
                : new Chip(words.say("handover.ticksMissing", Map.of("count", missing)), "sun"));
    head.addClassName("card__head");
    var title = new Span(words.title(item.handover()));
    title.addClassName("inbox__quote");
    var row = new Anchor("borgere/" + item.citizen(), head, title);
    row.addClassName("inbox__item");
    return row;
  }
}
