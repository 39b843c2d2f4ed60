package dk.voresplan.portal.handover;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.handover.Handovers;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** All the citizen's handovers: those under way, and those that are done. */
@Prototype
@Route(value = "overgange", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class HandoversView extends Page {
  HandoversView(Visitor visitor, OwnPlan own, Handovers handovers) {
    super(visitor);
    headed(say("handover.all"));
    var list = new Div();
    list.addClassName("list");
    var all = own.read(Topic.GOALS, handovers::of);
    if (all.isEmpty()) {
      list.add(new Card(new Paragraph(say("handover.empty"))));
    }
    all.forEach(handover -> list.add(new HandoverCard(visitor, handover)));
    add(list);
  }
}
