package dk.voresplan.portal.handover;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.access.Permit;
import dk.voresplan.handover.Handover;
import dk.voresplan.handover.Handovers;
import dk.voresplan.paging.FirstRows;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Visitor;
import jakarta.inject.Singleton;

/** What other pages of the citizen show of handovers. */
@Singleton
public class OwnHandovers {
  private final Visitor visitor;
  private final OwnPlan own;
  private final Handovers handovers;
  private final Live live;

  OwnHandovers(Visitor visitor, OwnPlan own, Handovers handovers, Live live) {
    this.visitor = visitor;
    this.own = own;
    this.handovers = handovers;
    this.live = live;
  }

  /** Cards of those under way; nothing at all when there are none. For a permit to see goals. */
  public Component cards(Permit permit) {
    return new HandoverCards(visitor, own, handovers, live, first(permit).rows());
  }

  private FirstRows<Handover> first(Permit permit) {
    return handovers.of(permit, HandoverCards.MOST);
  }

  /** The same, and the way to all of them when some are done. */
  public Component cardsAndHistory(Permit permit) {
    var all = first(permit);
    var cards = new Div(new HandoverCards(visitor, own, handovers, live, all.rows()));
    if (all.more() || all.rows().stream().anyMatch(Handover::isDone)) {
      var history =
          new Anchor(
              "overgange", Icon.HISTORY.draw(), new Span(visitor.words().say("handover.history")));
      history.addClassName("link");
      cards.add(history);
    }
    return cards;
  }
}
