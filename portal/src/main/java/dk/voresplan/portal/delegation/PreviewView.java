package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.delegation.DelegationId;
import dk.voresplan.delegation.Delegations;
import dk.voresplan.delegation.SharedPlans;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.FirstName;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;

/** The citizen's plan as one relative sees it, or would: the same page that they see. */
@Prototype
@Route(value = "mere/adgang/:delegation/som", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class PreviewView extends Page implements BeforeEnterObserver {
  private final transient OwnPlan own;
  private final transient Delegations delegations;
  private final transient SharedPlans shared;

  PreviewView(Visitor visitor, OwnPlan own, Delegations delegations, SharedPlans shared) {
    super(visitor);
    this.own = own;
    this.delegations = delegations;
    this.shared = shared;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var id = new DelegationId(PathId.of(event, "delegation"));
    var plan = shared.preview(visitor().citizen(), id);
    var delegation = own.read(Topic.DELEGATIONS, permit -> delegations.find(permit, id));
    var name = Map.of("name", FirstName.of(delegation.name()));
    headed(say("preview.title", name));
    var lead = new Paragraph(say("preview.lead", name));
    lead.addClassName("lead");
    var back =
        new Anchor(
            "mere/adgang/" + id, Icon.ARROW_LEFT.draw(), new Span(say("preview.back", name)));
    back.addClassNames("link", "link--block");
    add(
        lead,
        new SharedPlanPanel(
            visitor(),
            plan,
            page -> shared.preview(visitor().citizen(), id, page),
            Optional.empty()),
        back);
  }
}
