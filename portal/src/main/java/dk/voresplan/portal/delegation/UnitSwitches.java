package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.outbox.Subject;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Switch;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.sharing.TeamUnit;
import dk.voresplan.sharing.TeamUnits;
import dk.voresplan.sharing.UnitProposal;
import dk.voresplan.sharing.UnitProposals;
import dk.voresplan.unit.UnitNotFound;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Shows which units of the team see what the others contribute, and by which law. It takes the
 * citizen's yes or no where a no is followed. Where a no is not followed, it says why. Those that
 * wait for a yes come first.
 */
final class UnitSwitches extends Div {
  private final transient Visitor visitor;
  private final transient OwnPlan own;
  private final transient TeamUnits units;
  private final transient UnitProposals proposals;
  private final transient Live live;

  UnitSwitches(Visitor visitor, OwnPlan own, TeamUnits units, UnitProposals proposals, Live live) {
    this.visitor = visitor;
    this.own = own;
    this.units = units;
    this.proposals = proposals;
    this.live = live;
    addClassName("list");
    show();
  }

  private record Around(List<UnitProposal> proposed, List<TeamUnit> units) {}

  @Override
  protected void onAttach(AttachEvent event) {
    var citizen = visitor.citizen().id();
    live.follow(this, notice -> notice.isAbout(Subject.TEAM_UNIT, citizen), this::show);
  }

  private void show() {
    removeAll();
    var around =
        own.read(Topic.DELEGATIONS, permit -> new Around(proposals.of(permit), units.of(permit)));
    if (around.proposed().isEmpty() && around.units().isEmpty()) {
      return;
    }
    var lead = new Paragraph(say("sharing.lead"));
    lead.addClassName("muted");
    add(new H2(say("sharing.title")), lead);
    around.proposed().forEach(proposal -> add(card(proposal)));
    around.units().forEach(unit -> add(card(unit)));
  }

  private Card card(UnitProposal proposal) {
    var words =
        new Sentence(
            visitor.words(),
            "sharing.proposed",
            Map.of(
                "name", proposal.by(),
                "unit", proposal.name(),
                "organisation", proposal.organisation()));
    return new Card(
        words,
        new Paragraph(say("sharing.proposedLead")),
        button("sharing.yes", "primary", permit -> proposals.accept(permit, proposal.unit())),
        button("sharing.no", "outline", permit -> proposals.decline(permit, proposal.unit())));
  }

  private Card card(TeamUnit unit) {
    var card = new Card(new H3(unit.name()));
    var law = say("sharing.basis." + unit.basis(), Map.of("organisation", unit.organisation()));
    if (unit.basis().isRefusable()) {
      card.add(yesOrNo(unit, law));
    } else {
      card.add(new IconLine(Icon.INFO, law));
    }
    if (unit.added()) {
      card.add(
          new IconLine(Icon.USERS, say("sharing.added")),
          button("sharing.remove", "outline", permit -> proposals.remove(permit, unit.id())));
    }
    return card;
  }

  /** Under a no it is said that it reaches the place's own system, too. */
  private Div yesOrNo(TeamUnit unit, String law) {
    var closed =
        new IconLine(
            Icon.INFO, say("sharing.systemClosed", Map.of("organisation", unit.organisation())));
    closed.setVisible(unit.refused());
    var seen = say("sharing.sees", Map.of("unit", unit.name()));
    return new Div(
        new Switch(
            seen,
            law,
            !unit.refused(),
            on -> {
              turn(unit, on);
              closed.setVisible(!on);
            }),
        closed);
  }

  private void turn(TeamUnit unit, boolean on) {
    change(permit -> {
      if (on) {
        units.allow(permit, unit.id());
      } else {
        units.refuse(permit, unit.id());
      }
    });
  }

  private NativeButton button(String key, String kind, Consumer<WritePermit> work) {
    var button =
        new NativeButton(
            say(key),
            click -> {
              change(work);
              show();
            });
    button.addClassNames("button", "button--" + kind);
    return button;
  }

  /** What is gone meanwhile, in another window, is shown as gone. */
  private void change(Consumer<WritePermit> work) {
    try {
      own.change(
          Topic.DELEGATIONS,
          permit -> {
            work.accept(permit);
            return permit;
          });
    } catch (UnitNotFound gone) {
      show();
    }
  }

  private String say(String key) {
    return visitor.words().say(key);
  }

  private String say(String key, Map<String, ?> values) {
    return visitor.words().say(key, values);
  }
}
