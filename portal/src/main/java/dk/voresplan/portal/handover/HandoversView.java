package dk.voresplan.portal.handover;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.handover.Handover;
import dk.voresplan.handover.Handovers;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.FirstList;
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
    var list =
        new FirstList<Handover>(
            visitor.words(),
            most -> own.read(Topic.GOALS, permit -> handovers.of(permit, most)),
            handover -> new HandoverCard(visitor, handover));
    list.addClassName("list");
    list.show();
    if (list.isEmpty()) {
      list.add(new Card(new Paragraph(say("handover.empty"))));
    }
    add(list);
  }
}
