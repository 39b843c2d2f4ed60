package dk.voresplan.portal.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.Inputs;
import dk.voresplan.portal.shell.LongList;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.unit.BelongsElsewhere;
import dk.voresplan.unit.LedUnits;
import dk.voresplan.unit.ProfessionalNotFound;
import dk.voresplan.unit.UnitCandidate;
import dk.voresplan.unit.UnitMember;
import dk.voresplan.unit.UnitMembers;
import dk.voresplan.unit.UnitNotFound;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;

/** Where the leader of a unit says who belongs to it. */
@Prototype
@Route(value = "overblik/:unit", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class UnitMembersView extends Page implements BeforeEnterObserver {
  private final transient LedUnits units;
  private final transient UnitMembers members;
  private final Div list = new Div();
  private final Div found = new Div();
  private String letters = "";

  UnitMembersView(Visitor visitor, LedUnits units, UnitMembers members) {
    super(visitor);
    this.units = units;
    this.members = members;
    list.addClassName("list");
    found.addClassName("list");
    found.getElement().setAttribute("aria-live", "polite");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = new UnitId(PathId.of(event, "unit"));
    try {
      show(id, units.find(visitor().professional(), id).name());
    } catch (UnitNotFound notTheirs) {
      throw new NotFoundException();
    }
  }

  private void show(UnitId unit, String name) {
    removeAll();
    found.removeAll();
    letters = "";
    headed(say("members.title", Map.of("unit", name)));
    var lead = new Paragraph(say("members.lead"));
    lead.addClassName("muted");
    var looked = Inputs.line();
    looked.addValueChangeListener(change -> {
      letters = change.getValue();
      showFound(unit);
    });
    add(lead, list, new H2(say("members.add")), new Field(say("members.name"), looked), found);
    showMembers(unit);
  }

  private void showMembers(UnitId unit) {
    list.removeAll();
    var leader = visitor().professional();
    var first = members.of(leader, unit, LongList.FIRST);
    if (first.isEmpty()) {
      list.add(new Card(new Paragraph(say("members.nobody"))));
    }
    list.add(
        new LongList<>(
            visitor().words(),
            first,
            page -> members.of(leader, unit, page),
            member -> member.id().value(),
            member -> card(unit, member)));
  }

  private Card card(UnitId unit, UnitMember member) {
    var card = named(member.name(), member.role());
    if (member.id().equals(visitor().professional().id())) {
      return card;
    }
    var leader = visitor().professional();
    var takeOut =
        new NativeButton(
            say("members.takeOut"),
            click ->
                change(
                    unit,
                    say("members.takenOut", Map.of("name", member.name())),
                    () -> members.takeOut(leader, unit, member.id())));
    takeOut.addClassNames("button", "button--outline");
    takeOut.setAriaLabel(say("members.takeOutOne", Map.of("name", member.name())));
    card.add(takeOut);
    return card;
  }

  /** What is otherwise meanwhile, in another window or by a source, is shown as it is. */
  private void change(UnitId unit, String told, Runnable work) {
    try {
      work.run();
      Toast.show(UI.getCurrent(), visitor().words(), told);
    } catch (BelongsElsewhere | ProfessionalNotFound changed) {
      Toast.show(UI.getCurrent(), visitor().words(), say("members.changed"));
    }
    showMembers(unit);
    showFound(unit);
    focusHeading();
  }

  private void showFound(UnitId unit) {
    found.removeAll();
    var leader = visitor().professional();
    var looked = letters;
    var first = members.named(leader, unit, looked, LongList.FIRST);
    if (first.isEmpty() && looked.strip().length() >= UnitMembers.FEWEST_LETTERS) {
      found.add(new Card(new Paragraph(say("members.none"))));
    }
    found.add(
        new LongList<>(
            visitor().words(),
            first,
            page -> members.named(leader, unit, looked, page),
            colleague -> colleague.id().value(),
            colleague -> card(unit, colleague)));
  }

  private Card card(UnitId unit, UnitCandidate colleague) {
    var card = named(colleague.name(), colleague.role());
    colleague
        .unit()
        .ifPresent(other ->
            card.add(
                new Paragraph(
                    say(
                        colleague.free() ? "members.moves" : "members.elsewhere",
                        Map.of("unit", other)))));
    if (colleague.free()) {
      var leader = visitor().professional();
      var add =
          new NativeButton(
              say("members.addOne"),
              click ->
                  change(
                      unit,
                      say("members.added", Map.of("name", colleague.name())),
                      () -> members.add(leader, unit, colleague.id())));
      add.addClassNames("button", "button--outline");
      add.setAriaLabel(say("members.addNamed", Map.of("name", colleague.name())));
      card.add(add);
    }
    return card;
  }

  private static Card named(String name, Optional<String> role) {
    var title = new Span(name);
    title.addClassName("card__title");
    var card = new Card(title);
    role.ifPresent(it -> {
      var muted = new Paragraph(it);
      muted.addClassName("muted");
      card.add(muted);
    });
    return card;
  }
}
