package dk.voresplan.portal.team;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.correction.Corrections;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.team.Teams;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;

/** The people around the citizen. */
@Prototype
@Route(value = "kontakter", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class ContactsView extends Page {
  ContactsView(Visitor visitor, OwnPlan own, Teams teams, Corrections corrections) {
    super(visitor);
    headed(say("contacts.yourTeam"));
    own.show(
        Set.of(Topic.CONTACTS),
        permit -> {
          var team = teams.of(permit);
          team.asOf()
              .ifPresent(then ->
                  add(
                      new IconLine(
                          Icon.HOURGLASS,
                          say("contacts.asOf", Map.of("when", visitor.dates().moment(then))))));
          if (team.contacts().isEmpty()) {
            add(new Card(new Paragraph(say("contacts.empty"))));
          }
          add(new TeamPanel(visitor, team, corrections.of(permit), true).withCorrections());
        });
  }
}
