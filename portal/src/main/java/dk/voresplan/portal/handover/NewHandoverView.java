package dk.voresplan.portal.handover;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.draft.Drafts;
import dk.voresplan.handover.HandoverTeam;
import dk.voresplan.handover.Handovers;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.desk.DeskLayout;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.team.Caseload;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;

/** The page to begin a handover for one citizen. */
@Prototype
@Route(value = "borgere/:citizen/overgang", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class NewHandoverView extends Page implements BeforeEnterObserver {
  private final transient AccessPolicy access;
  private final transient Handovers handovers;
  private final transient Caseload caseload;
  private final transient Drafts drafts;

  NewHandoverView(
      Visitor visitor, AccessPolicy access, Handovers handovers, Caseload caseload, Drafts drafts) {
    super(visitor);
    this.access = access;
    this.handovers = handovers;
    this.caseload = caseload;
    this.drafts = drafts;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var citizen = new CitizenId(PathId.of(event, "citizen"));
    var about =
        access.open(
            visitor().professional(),
            citizen,
            Set.of(Topic.GOALS, Topic.CONTACTS),
            permit -> new About(caseload.entry(permit).name(), handovers.team(permit)));
    headed(say("handover.beginFor", Map.of("name", about.name())));
    var lead = new Paragraph(say("handover.beginLead"));
    lead.addClassName("muted");
    add(
        lead,
        new HandoverForm(
            new HandoverDesk(visitor(), access, handovers, drafts, citizen),
            about.team(),
            about.name()));
  }

  private record About(String name, HandoverTeam team) {}
}
