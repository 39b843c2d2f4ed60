package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dk.voresplan.delegation.SharedDelegation;
import dk.voresplan.delegation.SharedPlans;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Avatar;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.Moments;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.ShowMore;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.FirstName;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Those whose plans are open for the visitor, by name and nothing more. */
@Prototype
@Route(value = "delt", layout = RelativeLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class SharedListView extends Page {
  private static final int AT_ONCE = 50;

  private final transient SharedPlans shared;
  private final transient Live live;
  private final transient Moments moments;
  private final Div list = new Div();
  private final transient Set<CitizenId> named = new HashSet<>();
  private int shown = AT_ONCE;

  SharedListView(Visitor visitor, SharedPlans shared, Live live, Moments moments) {
    super(visitor);
    this.shared = shared;
    this.live = live;
    this.moments = moments;
    headed(say("shared.listTitle"));
    list.addClassName("list");
    var code = way("kode", Icon.KEY_ROUND, say("shared.haveACode"), say("shared.haveACodeHint"));
    var yourself =
        way("til-dig", Icon.HEART_HANDSHAKE, say("forYourself.title"), say("forYourself.hint"));
    var more = new Div(code, yourself);
    more.addClassName("list");
    add(list, more);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    live.follow(
        this,
        notice -> notice.subject() == Subject.DELEGATION && named.contains(notice.citizen()),
        this::showAgain);
    showAgain();
  }

  private void showAgain() {
    var plans =
        PageRequest.upTo(
            shown + 1,
            plan -> plan.citizen().value(),
            page -> shared.openTo(visitor().citizen(), page));
    var open = plans.stream().limit(shown).flatMap(plan -> plan.delegations().stream()).toList();
    show(open);
    if (plans.size() > shown) {
      list.add(new ShowMore(visitor().words(), this::more));
    }
    open.stream()
        .flatMap(it -> it.until().stream())
        .min(Comparator.naturalOrder())
        .ifPresent(until -> moments.await(this, until, this::showAgain));
  }

  private void more() {
    shown += AT_ONCE;
    showAgain();
  }

  private void show(List<SharedDelegation> open) {
    list.removeAll();
    if (open.isEmpty()) {
      list.add(new Card(new Paragraph(say("shared.nothingYet"))));
    }
    open.forEach(it -> {
      named.add(it.citizen());
      list.add(it.waitsForAYes() ? waiting(it) : card(it));
    });
  }

  private Card waiting(SharedDelegation delegation) {
    return new Card(
            Icon.HOURGLASS.draw(),
            new Span(
                say("shared.waitsForAYes", Map.of("name", FirstName.of(delegation.citizenName())))))
        .dressed("sky");
  }

  private Anchor card(SharedDelegation delegation) {
    var explained =
        delegation.opened().shown().isEmpty()
            ? say("shared.canTell")
            : say(
                "shared.canSee",
                Map.of("topics", DelegationWords.topics(visitor(), delegation.opened())));
    var card =
        way("delt/" + delegation.citizen(), Icon.KEY_ROUND, delegation.citizenName(), explained);
    card.replace(
        card.getChildren().findFirst().orElseThrow(), new Avatar(delegation.citizenName(), "sun"));
    return card;
  }

  private static Anchor way(String address, Icon icon, String title, String explained) {
    var heading = new Span(title);
    heading.addClassName("card__title");
    var small = new Span(explained);
    small.addClassName("muted");
    var words = new Div(heading, small);
    words.addClassName("way__words");
    var way = new Anchor(address, icon.draw(), words, Icon.CHEVRON_RIGHT.draw());
    way.addClassNames("card", "card--link", "way");
    return way;
  }
}
