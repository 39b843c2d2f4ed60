package dk.voresplan.portal.more;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.OpenPlaces;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.session.Sessions;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** Where a citizen or relative is signed in. */
@Prototype
@Route(value = "mere/logget-ind", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class OpenPlacesView extends Page {
  OpenPlacesView(Visitor visitor, Sessions sessions) {
    super(visitor);
    headed(say("places.title"));
    var lead = new Paragraph(say("places.lead"));
    lead.addClassName("lead");
    add(lead, new OpenPlaces(visitor, sessions));
  }
}
