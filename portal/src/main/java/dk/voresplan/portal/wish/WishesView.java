package dk.voresplan.portal.wish;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.ShowMore;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.portal.shell.WriteWish;
import dk.voresplan.wish.Wishes;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** All the citizen's dreams and wishes. */
@Prototype
@Route(value = "oensker", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class WishesView extends Page {
  private static final int AT_ONCE = 50;

  private final transient OwnPlan own;
  private final transient Wishes wishes;
  private final transient Live live;
  private final Div list = new Div();
  private int shown = AT_ONCE;

  WishesView(Visitor visitor, OwnPlan own, Wishes wishes, Live live) {
    super(visitor);
    this.own = own;
    this.wishes = wishes;
    this.live = live;
    headed(say("wishes.title"));
    list.addClassName("list");
    add(new WriteWish(visitor.words()), list);
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var citizen = visitor().citizen().id();
    live.follow(this, notice -> notice.isAbout(Subject.WISH, citizen), this::show);
  }

  private void show() {
    var all =
        own.read(
            Topic.WISHES,
            permit ->
                PageRequest.upTo(
                    shown + 1, wish -> wish.id().value(), page -> wishes.page(permit, page)));
    list.removeAll();
    if (all.isEmpty()) {
      list.add(new Card(new Paragraph(say("wishes.empty"))));
    }
    all.stream().limit(shown).forEach(wish -> list.add(new WishCard(visitor(), wish)));
    if (all.size() > shown) {
      var more = new ShowMore(visitor().words(), this::more);
      more.setId("vis-flere");
      list.add(more);
    }
  }

  private void more() {
    shown += AT_ONCE;
    show();
  }
}
