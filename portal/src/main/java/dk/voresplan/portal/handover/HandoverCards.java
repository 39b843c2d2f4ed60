package dk.voresplan.portal.handover;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import dk.voresplan.access.Topic;
import dk.voresplan.handover.Handover;
import dk.voresplan.handover.Handovers;
import dk.voresplan.outbox.Subject;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Visitor;
import java.util.List;

/** The citizen's handovers that are under way, kept up to date while they are on the page. */
public final class HandoverCards extends Div {
  /** The most that are shown here; all of them have a page of their own. */
  static final int MOST = 50;

  private final transient Visitor visitor;
  private final transient OwnPlan own;
  private final transient Handovers handovers;
  private final transient Live live;

  HandoverCards(
      Visitor visitor, OwnPlan own, Handovers handovers, Live live, List<Handover> handoversNow) {
    this.visitor = visitor;
    this.own = own;
    this.handovers = handovers;
    this.live = live;
    addClassName("list");
    getElement().setAttribute("aria-live", "polite");
    show(handoversNow);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var citizen = visitor.citizen().id();
    live.follow(
        this,
        notice -> notice.isAbout(Subject.HANDOVER, citizen),
        () -> show(own.read(Topic.GOALS, permit -> handovers.of(permit, MOST).rows())));
  }

  private void show(List<Handover> all) {
    removeAll();
    all.stream()
        .filter(handover -> !handover.isDone())
        .forEach(handover -> add(new HandoverCard(visitor, handover)));
    setVisible(getComponentCount() > 0);
  }
}
