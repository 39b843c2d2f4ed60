package dk.voresplan.portal.team;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dk.voresplan.correction.Correction;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.portal.correction.CorrectableLine;
import dk.voresplan.portal.correction.CorrectionNote;
import dk.voresplan.portal.correction.CorrectionWays;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.team.Contact;
import dk.voresplan.team.Team;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A whole team: the coordinator, then the others by area of life, then those close to the citizen.
 */
public final class TeamPanel extends Div {
  private final transient Visitor visitor;
  private final transient Team team;
  private final transient List<Correction> corrections;
  private final boolean own;

  /**
   * The team as the visitor's language says it.
   *
   * @param corrections what the citizen said is not right, the newest first
   * @param own whether the visitor is the citizen
   */
  public TeamPanel(Visitor visitor, Team team, List<Correction> corrections, boolean own) {
    this.visitor = visitor;
    this.team = team;
    this.corrections = corrections;
    this.own = own;
    addClassName("team");
    cards(Contact::coordinator);
    for (var area : LifeArea.values()) {
      section(
          "area." + area, contact -> isOther(contact) && contact.area().equals(Optional.of(area)));
    }
    section("team.others", contact -> isOther(contact) && contact.area().isEmpty());
    section(own ? "team.yourOwn" : "team.close", Contact::relative);
  }

  /** The same, with the ways to say that something is not right. */
  public TeamPanel withCorrections() {
    add(
        new CorrectionWays(
            visitor, team.contacts().stream().map(TeamPanel::line).toList(), corrections));
    return this;
  }

  private static boolean isOther(Contact contact) {
    return !contact.coordinator() && !contact.relative();
  }

  private static CorrectableLine line(Contact contact) {
    return new CorrectableLine(contact.id(), contact.name());
  }

  private void section(String title, Predicate<Contact> which) {
    if (team.contacts().stream().anyMatch(which)) {
      add(new H2(visitor.words().say(title)));
      cards(which);
    }
  }

  private void cards(Predicate<Contact> which) {
    team.contacts().stream()
        .filter(which)
        .forEach(contact -> {
          var card = new ContactCard(visitor, contact, team, own);
          card.add(new CorrectionNote(visitor, line(contact), corrections));
          add(card);
        });
  }
}
