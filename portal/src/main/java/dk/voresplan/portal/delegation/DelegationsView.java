package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.delegation.Delegation;
import dk.voresplan.delegation.DelegationDraft;
import dk.voresplan.delegation.DelegationNotFound;
import dk.voresplan.delegation.Delegations;
import dk.voresplan.delegation.Opened;
import dk.voresplan.outbox.Subject;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Avatar;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Inputs;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.sharing.TeamUnits;
import dk.voresplan.sharing.UnitProposals;
import dk.voresplan.text.ShortText;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;

/** Everyone whom the citizen's plan is open for, and the way to open it for one more. */
@Prototype
@Route(value = "mere/adgang", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class DelegationsView extends Page {
  private final transient OwnPlan own;
  private final transient Delegations delegations;
  private final transient Live live;
  private final Div list = new Div();

  DelegationsView(
      Visitor visitor,
      OwnPlan own,
      Delegations delegations,
      TeamUnits units,
      UnitProposals proposals,
      Live live) {
    super(visitor);
    this.own = own;
    this.delegations = delegations;
    this.live = live;
    headed(say("delegation.title"));
    var lead = new Paragraph(say("delegation.lead"));
    lead.addClassName("lead");
    list.addClassName("list");
    add(lead, list);
    show();
    own.show(Set.of(Topic.DELEGATIONS), this::addBeginning);
    add(new UnitSwitches(visitor, own, units, proposals, live));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var citizen = visitor().citizen().id();
    live.follow(this, notice -> notice.isAbout(Subject.DELEGATION, citizen), this::show);
  }

  private void show() {
    list.removeAll();
    own.show(
        Set.of(Topic.DELEGATIONS),
        permit -> {
          var all = delegations.of(permit);
          if (all.isEmpty()) {
            list.add(new Card(new Paragraph(say("delegation.nobody"))));
          }
          all.forEach(it -> list.add(card(it)));
          delegations.refused(permit).forEach(it -> list.add(refused(it)));
        });
  }

  /** What others could open again, if the citizen lets them. */
  private Card refused(Delegation delegation) {
    var name = Map.of("name", delegation.name());
    var allow = new NativeButton(say("delegation.allow"), click -> allow(delegation));
    allow.addClassNames("button", "button--quiet");
    return new Card(
        new Paragraph(
            new Sentence(visitor().words(), "delegation.refused." + delegation.basis(), name)),
        allow);
  }

  private Anchor card(Delegation delegation) {
    var title = new Span(delegation.name());
    title.addClassName("card__title");
    var small = new Span(explained(delegation));
    small.addClassName("muted");
    var words = new Div(title, small);
    words.addClassName("way__words");
    var card =
        new Anchor(
            "mere/adgang/" + delegation.id(),
            new Avatar(delegation.name(), "pine"),
            words,
            Icon.CHEVRON_RIGHT.draw());
    card.addClassNames("card", "card--link", "way");
    return card;
  }

  /** What another window let open already is shown as it is now. */
  private void allow(Delegation delegation) {
    try {
      own.change(
          Topic.DELEGATIONS,
          permit -> {
            delegations.allow(permit, delegation.id());
            return permit;
          });
    } catch (DelegationNotFound allowedMeanwhile) {
      list.removeAll();
    }
    show();
  }

  private String explained(Delegation delegation) {
    if (delegation.waitsForAYes(visitor().dates().now())) {
      return say("delegation.waitsForYourYes");
    }
    if (!delegation.isOpen()) {
      return say("delegation.notOpenYet");
    }
    return (delegation.opened().shown().isEmpty()
            ? say("delegation.seesNothing")
            : say(
                "delegation.sees",
                Map.of("topics", DelegationWords.topics(visitor(), delegation.opened()))))
        + " "
        + DelegationWords.until(visitor(), delegation);
  }

  private void addBeginning(Permit permit) {
    if (!delegations.opensOneself(permit)) {
      add(new Card(Icon.INFO.draw(), new Span(say("delegation.tooYoung"))).dressed("sky"));
      return;
    }
    var name = Inputs.line();
    name.getElement().setAttribute("maxlength", Integer.toString(ShortText.MOST));
    var field = new Field(say("delegation.whom"), name);
    var next = new NativeButton(say("delegation.begin"));
    next.addClassNames("button", "button--primary");
    next.addClickListener(click ->
        field.read(name.getValue(), visitor().words(), ShortText::new).ifPresent(this::begin));
    add(new Card(field, next));
  }

  private void begin(ShortText name) {
    var draft = new DelegationDraft(name, new Opened(Map.of()), delegations.usualLastDay());
    var invited = own.change(Topic.DELEGATIONS, permit -> delegations.invite(permit, draft));
    UI.getCurrent().navigate("mere/adgang/" + invited.delegation().id());
  }
}
