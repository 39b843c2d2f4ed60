package dk.voresplan.portal.desk;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.OpenPlaces;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.session.Sessions;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** Where a professional is signed in. */
@Prototype
@Route(value = "logget-ind", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class DeskPlacesView extends Page {
  DeskPlacesView(Visitor visitor, Sessions sessions) {
    super(visitor);
    headed(say("places.title"));
    var lead = new Paragraph(say("places.lead"));
    lead.addClassName("lead");
    add(lead, new OpenPlaces(visitor, sessions));
  }
}
