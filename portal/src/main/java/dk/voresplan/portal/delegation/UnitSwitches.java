package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dk.voresplan.access.Topic;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Switch;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.sharing.TeamUnit;
import dk.voresplan.sharing.TeamUnits;
import java.util.Map;

/**
 * Which units of the team see what the others contribute, by which law, and the citizen's yes or no
 * where a no is followed; where it is not, it is said why.
 */
final class UnitSwitches extends Div {
  private final transient Visitor visitor;
  private final transient OwnPlan own;
  private final transient TeamUnits units;

  UnitSwitches(Visitor visitor, OwnPlan own, TeamUnits units) {
    this.visitor = visitor;
    this.own = own;
    this.units = units;
    addClassName("list");
    var around = own.read(Topic.DELEGATIONS, units::of);
    if (!around.isEmpty()) {
      var lead = new Paragraph(say("sharing.lead"));
      lead.addClassName("muted");
      add(new H2(say("sharing.title")), lead);
      around.forEach(unit -> add(card(unit)));
    }
  }

  private Card card(TeamUnit unit) {
    return new Card(new H3(unit.name()), way(unit));
  }

  private Component way(TeamUnit unit) {
    var law = say("sharing.basis." + unit.basis(), Map.of("organisation", unit.organisation()));
    return unit.basis().isRefusable()
        ? new Switch(
            say("sharing.sees", Map.of("unit", unit.name())),
            law,
            !unit.refused(),
            on -> turn(unit, on))
        : new IconLine(Icon.INFO, law);
  }

  private void turn(TeamUnit unit, boolean on) {
    own.change(
        Topic.DELEGATIONS,
        permit -> {
          if (on) {
            units.allow(permit, unit.id());
          } else {
            units.refuse(permit, unit.id());
          }
          return unit;
        });
  }

  private String say(String key) {
    return visitor.words().say(key);
  }

  private String say(String key, Map<String, ?> values) {
    return visitor.words().say(key, values);
  }
}
