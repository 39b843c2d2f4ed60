package dk.voresplan.portal.team;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.team.Contact;
import dk.voresplan.team.Team;
import java.util.List;

/**
 * A whole team: the coordinator, then the others by area of life, then those close to the citizen.
 */
public final class TeamPanel extends Div {
  /**
   * The team as the visitor's language says it.
   *
   * @param own whether the visitor is the citizen
   */
  public TeamPanel(Visitor visitor, Team team, boolean own) {
    addClassName("team");
    var words = visitor.words();
    team.contacts().stream()
        .filter(Contact::coordinator)
        .forEach(contact -> add(new ContactCard(visitor, contact, team, own)));
    for (var area : LifeArea.values()) {
      section(
          visitor,
          team,
          words.say("area." + area),
          team.contacts().stream()
              .filter(contact -> !contact.coordinator() && !contact.relative())
              .filter(contact -> contact.area().filter(area::equals).isPresent())
              .toList(),
          own);
    }
    section(
        visitor,
        team,
        words.say("team.others"),
        team.contacts().stream()
            .filter(contact ->
                !contact.coordinator() && !contact.relative() && contact.area().isEmpty())
            .toList(),
        own);
    section(
        visitor,
        team,
        words.say(own ? "team.yourOwn" : "team.close"),
        team.contacts().stream().filter(Contact::relative).toList(),
        own);
  }

  private void section(
      Visitor visitor, Team team, String title, List<Contact> contacts, boolean own) {
    if (!contacts.isEmpty()) {
      add(new H2(title));
      contacts.forEach(contact -> add(new ContactCard(visitor, contact, team, own)));
    }
  }
}
