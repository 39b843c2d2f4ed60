package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.delegation.DelegationId;
import dk.voresplan.delegation.DelegationNotFound;
import dk.voresplan.delegation.Delegations;
import dk.voresplan.delegation.HiddenItems;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.Plans;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.LongList;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Switch;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.portal.wish.SaidWords;
import dk.voresplan.text.FirstName;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishState;
import dk.voresplan.wish.Wishes;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Single goals, wishes and appointments that the citizen keeps back from one relative. */
@Prototype
@Route(value = "mere/adgang/:delegation/holdt-tilbage", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class HideItemsView extends Page implements BeforeEnterObserver {
  private static final Set<Topic> TOPICS =
      Set.of(Topic.DELEGATIONS, Topic.GOALS, Topic.CALENDAR, Topic.WISHES);

  private final transient OwnPlan own;
  private final transient Delegations delegations;
  private final transient Plans plans;
  private final transient Wishes wishes;
  private final transient Calendars calendars;

  HideItemsView(
      Visitor visitor,
      OwnPlan own,
      Delegations delegations,
      Plans plans,
      Wishes wishes,
      Calendars calendars) {
    super(visitor);
    this.own = own;
    this.delegations = delegations;
    this.plans = plans;
    this.wishes = wishes;
    this.calendars = calendars;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var id = new DelegationId(PathId.of(event, "delegation"));
    try {
      own.show(TOPICS, permit -> fill(permit, id));
    } catch (DelegationNotFound closed) {
      throw new NotFoundException();
    }
  }

  private void fill(Permit permit, DelegationId id) {
    var delegation = delegations.find(permit, id);
    var name = Map.of("name", FirstName.of(delegation.name()));
    headed(say("keepBack.title", name));
    var lead = new Paragraph(say("keepBack.lead", name));
    lead.addClassName("lead");
    add(lead);
    var kept = delegations.keptBack(permit, id);
    var plan = plans.of(permit);
    section(
        id,
        "delegation.topic.GOALS",
        kept,
        Stream.of(
                plan.goals().stream().map(it -> new Item(Topic.GOALS, it.id(), it.title())),
                plan.areas().stream()
                    .flatMap(area -> area.steps().stream())
                    .map(it -> new Item(Topic.GOALS, it.id(), it.title())),
                plan.waiting().stream().map(it -> new Item(Topic.GOALS, it.id(), it.title())))
            .flatMap(items -> items)
            .toList());
    addWishes(permit, id, kept);
    section(
        id,
        "delegation.topic.CALENDAR",
        kept,
        calendars.of(permit).from(visitor().dates().now()).stream()
            .map(it ->
                new Item(
                    Topic.CALENDAR,
                    it.id(),
                    it.title() + ", " + visitor().dates().moment(it.start())))
            .toList());
    var back =
        new Anchor(
            "mere/adgang/" + id, Icon.ARROW_LEFT.draw(), new Span(say("preview.back", name)));
    back.addClassNames("link", "link--block");
    add(back);
  }

  private void addWishes(Permit permit, DelegationId id, Set<String> kept) {
    var first = shareable(permit, LongList.FIRST);
    if (!first.isEmpty()) {
      var card =
          new Card(
              new LongList<>(
                  visitor().words(),
                  first,
                  page -> own.read(Topic.WISHES, further -> shareable(further, page)),
                  wish -> wish.id().value(),
                  wish -> choice(id, kept, item(wish))));
      card.addClassName("switches");
      add(new H2(say("delegation.topic.WISHES")), card);
    }
  }

  private List<Wish> shareable(Permit permit, PageRequest page) {
    return page.of(
        wish -> wish.state() != WishState.PRIVATE || wish.onBehalfBy().isPresent(),
        wish -> wish.id().value(),
        more -> wishes.page(permit, more));
  }

  private Item item(Wish wish) {
    return new Item(
        Topic.WISHES, wish.id().toString(), SaidWords.plain(visitor().words(), wish.words()));
  }

  private Switch choice(DelegationId id, Set<String> kept, Item item) {
    return new Switch(item.title(), !kept.contains(item.id()), on -> choose(id, item, on));
  }

  private void section(DelegationId id, String title, Set<String> kept, List<Item> items) {
    if (items.isEmpty()) {
      return;
    }
    var card = new Card();
    card.addClassName("switches");
    items.forEach(item -> card.add(choice(id, kept, item)));
    add(new H2(say(title)), card);
  }

  private void choose(DelegationId id, Item item, boolean shown) {
    var keptBack = new HiddenItems(item.topic(), item.id());
    own.change(
        TOPICS,
        permit -> {
          if (shown) {
            delegations.show(permit, id, keptBack);
          } else {
            delegations.keepBack(permit, id, keptBack);
          }
          return permit;
        });
  }

  private record Item(Topic topic, String id, String title) {}
}
