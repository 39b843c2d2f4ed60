package dk.voresplan.portal.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Topic;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.Inputs;
import dk.voresplan.portal.shell.LongList;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.sharing.FoundUnit;
import dk.voresplan.sharing.UnitProposals;
import dk.voresplan.team.Caseload;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;

/** Where the coordinator proposes a unit for the team; the citizen says yes or no. */
@Prototype
@Route(value = "borgere/:citizen/enhed", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class ProposeUnitView extends Page implements BeforeEnterObserver {
  private static final Set<Topic> TOPICS = Set.of(Topic.CONTACTS);

  private final transient AccessPolicy access;
  private final transient Caseload caseload;
  private final transient UnitProposals proposals;
  private final Div found = new Div();

  ProposeUnitView(
      Visitor visitor, AccessPolicy access, Caseload caseload, UnitProposals proposals) {
    super(visitor);
    this.access = access;
    this.caseload = caseload;
    this.proposals = proposals;
    found.addClassName("list");
    found.getElement().setAttribute("aria-live", "polite");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var citizen = new CitizenId(PathId.of(event, "citizen"));
    removeAll();
    access.open(
        visitor().professional(),
        citizen,
        TOPICS,
        permit -> {
          show(permit);
          return permit;
        });
  }

  private void show(Permit permit) {
    headed(say("propose.title", Map.of("name", caseload.entry(permit).name())));
    if (permit.reason() != PermitReason.COORDINATES) {
      add(new Card(new Paragraph(say("propose.coordinatorOnly"))));
      return;
    }
    var citizen = permit.citizen();
    var name = Inputs.line();
    name.addValueChangeListener(change -> find(citizen, change.getValue()));
    add(new Paragraph(say("propose.lead")), new Field(say("propose.unit"), name), found);
  }

  private void find(CitizenId citizen, String letters) {
    found.removeAll();
    var first = proposals.named(letters, LongList.FIRST);
    if (first.isEmpty() && letters.strip().length() >= UnitProposals.FEWEST_LETTERS) {
      found.add(new Card(new Paragraph(say("propose.none"))));
    }
    found.add(
        new LongList<>(
            visitor().words(),
            first,
            page -> proposals.named(letters, page),
            unit -> unit.id().value(),
            unit -> card(citizen, unit)));
  }

  private Card card(CitizenId citizen, FoundUnit unit) {
    var title = new Span(unit.name());
    title.addClassName("card__title");
    var where = new Paragraph(unit.organisation());
    where.addClassName("muted");
    var propose = new NativeButton(say("propose.propose"), click -> propose(citizen, unit));
    propose.addClassNames("button", "button--outline");
    propose.setAriaLabel(say("propose.proposeUnit", Map.of("unit", unit.name())));
    return new Card(title, where, propose);
  }

  private void propose(CitizenId citizen, FoundUnit unit) {
    access.change(
        visitor().professional(),
        citizen,
        TOPICS,
        permit -> {
          proposals.propose(permit, unit.id());
          return permit;
        });
    Toast.show(UI.getCurrent(), visitor().words(), say("propose.done"));
  }
}
