package dk.voresplan.portal.wish;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Quote;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.Wishes;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** The way of a wish, from dream to done: a page worth keeping, also on paper. */
@Prototype
@Route(value = "oensker/:wish/vej", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class TrailView extends Page implements BeforeEnterObserver {
  private final transient OwnPlan own;
  private final transient Wishes wishes;

  TrailView(Visitor visitor, OwnPlan own, Wishes wishes) {
    super(visitor);
    this.own = own;
    this.wishes = wishes;
  }

  /** Where the way of this wish is told. */
  static String path(WishId wish) {
    return "oensker/" + wish + "/vej";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    headed(say("trail.title"));
    var wish = new WishId(PathId.of(event, "wish"));
    show(
        own.read(Topic.WISHES, permit -> FoundTrail.of(permit, wishes, wish))
            .trail(visitor().words(), visitor().dates()));
  }

  private void show(Trail trail) {
    var quote = new Quote(SaidWords.plain(visitor().words(), trail.wish().words()));
    quote.addClassName("quote--large");
    var list = new OrderedList();
    list.addClassName("trail");
    trail.lines().forEach(line -> list.add(item(line)));
    var file =
        new Anchor(
            TrailFile.address(trail.wish().id()), Icon.PRINTER.draw(), new Span(say("trail.file")));
    file.getElement().setAttribute("download", "");
    file.setRouterIgnore(true);
    file.addClassNames("button", "button--outline");
    add(quote, list, file);
  }

  private ListItem item(Trail.Line line) {
    var when = new Span(visitor().dates().moment(line.at()));
    when.addClassNames("muted", "small");
    var item = new ListItem(when, new Paragraph(line.sentence()));
    item.addClassName("trail__stop");
    line.words()
        .ifPresent(said -> {
          var words = new Paragraph(said);
          words.addClassName("message");
          item.add(words);
        });
    return item;
  }
}
