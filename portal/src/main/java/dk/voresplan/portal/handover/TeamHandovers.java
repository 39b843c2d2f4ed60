package dk.voresplan.portal.handover;

import com.vaadin.flow.component.Component;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.draft.Drafts;
import dk.voresplan.handover.Handovers;
import dk.voresplan.handover.WaitingHandovers;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.Visitor;
import jakarta.inject.Singleton;

/** What other pages of the desk show of handovers. */
@Singleton
public class TeamHandovers {
  private final Visitor visitor;
  private final AccessPolicy access;
  private final Handovers handovers;
  private final WaitingHandovers waiting;
  private final Drafts drafts;
  private final Live live;

  TeamHandovers(
      Visitor visitor,
      AccessPolicy access,
      Handovers handovers,
      WaitingHandovers waiting,
      Drafts drafts,
      Live live) {
    this.visitor = visitor;
    this.access = access;
    this.handovers = handovers;
    this.waiting = waiting;
    this.drafts = drafts;
    this.live = live;
  }

  /** The citizen's handovers to tick, and the way to begin one. For a permit to see goals. */
  public Component panel(Permit permit) {
    var desk = new HandoverDesk(visitor, access, handovers, drafts, permit.citizen());
    return new HandoverPanel(desk, live, handovers.of(permit, HandoverPanel.AT_ONCE));
  }

  /** Those that wait for the professional, in all their teams. */
  public Component waiting() {
    return new WaitingList(visitor, waiting, live);
  }
}
