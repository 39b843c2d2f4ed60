package dk.voresplan.portal.wish;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.DraftBox;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.NotForEmergencies;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Quote;
import dk.voresplan.portal.shell.TextProblem;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.team.Teams;
import dk.voresplan.text.InvalidText;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.WishText;
import dk.voresplan.wish.Wishes;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One wish of the citizen's: their words, its loop, what was said, and what they can do. */
@Prototype
@Route(value = "oensker/:wish", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class WishView extends Page implements BeforeEnterObserver {
  private final transient OwnPlan own;
  private final transient Wishes wishes;
  private final transient Teams teams;
  private final transient Drafts drafts;
  private final transient LiveWishes live;
  private final Div top = new Div();
  private final Div bottom = new Div();
  private final Div sharing = new Div();
  private @Nullable DraftBox reply;
  private @Nullable WishId id;
  private List<Boolean> shown = List.of();

  WishView(
      Visitor visitor, OwnPlan own, Wishes wishes, Teams teams, Drafts drafts, LiveWishes live) {
    super(visitor);
    this.own = own;
    this.wishes = wishes;
    this.teams = teams;
    this.drafts = drafts;
    this.live = live;
    headed(say("wish.yours"));
    top.addClassName("list");
    top.getElement().setAttribute("aria-live", "polite");
    bottom.addClassName("list");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var wish = new WishId(PathId.of(event, "wish"));
    id = wish;
    var citizen = visitor().citizen();
    var box =
        new DraftBox(
            visitor(),
            drafts,
            new DraftPlace(citizen.id(), "reply:" + wish),
            say("wish.yourReply"));
    reply = box;
    add(top, sharing, bottom);
    show(own.read(Topic.WISHES, permit -> wishes.find(permit, wish)));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    live.follow(
        this,
        change -> change.wish().equals(id),
        () -> show(own.read(Topic.WISHES, permit -> wishes.find(permit, wishId()))));
  }

  private WishId wishId() {
    return Objects.requireNonNull(id);
  }

  private void show(Wish wish) {
    var words = visitor().words();
    var quote = new Quote(wish.text().value());
    var written =
        new Span(
            wish.currentReaders().isEmpty()
                ? say("wish.writtenByYou", Map.of("day", day(wish)))
                : say(
                    "wish.writtenAndShared",
                    Map.of(
                        "day", day(wish), "names", WishProgress.names(visitor().words(), wish))));
    written.addClassName("muted");
    var card = new Card(quote, written);
    if (!wish.currentReaders().isEmpty()) {
      card.add(new WishLoop(words, wish));
    }
    card.add(new IconLine(WishProgress.icon(wish), WishProgress.sentence(visitor(), wish)));
    top.removeAll();
    top.add(card, new Conversation(visitor(), wish));
    var ways = List.of(wish.currentReaders().isEmpty(), wish.messages().isEmpty());
    if (!ways.equals(shown)) {
      shown = ways;
      showSharing(wish);
      showWays(wish);
    }
  }

  private String day(Wish wish) {
    return visitor().dates().shortDate(LocalDate.ofInstant(wish.writtenAt(), SpokenDates.ZONE));
  }

  private void showSharing(Wish wish) {
    sharing.removeAll();
    if (!wish.currentReaders().isEmpty()) {
      return;
    }
    var team = own.read(Topic.CONTACTS, teams::of);
    if (team.reachable().isEmpty()) {
      return;
    }
    var share = new NativeButton(say("wish.share"));
    var readers = new ReaderChoice(visitor(), team.reachable(), () -> {});
    share.addClassNames("button", "button--primary");
    share.addClickListener(click -> {
      if (!readers.chosen().isEmpty()) {
        show(own.change(Topic.WISHES, permit -> wishes.share(permit, wish.id(), readers.chosen())));
      } else {
        tell("wish.chooseReader");
      }
    });
    sharing.add(new H2(say("wish.whoMayRead")), readers, share);
  }

  private void showWays(Wish wish) {
    bottom.removeAll();
    if (wish.currentReaders().isEmpty()) {
      return;
    }
    var box = Objects.requireNonNull(reply);
    if (!wish.messages().isEmpty()) {
      var answer =
          new NativeButton(
              say("wish.replyTo", Map.of("names", WishProgress.names(visitor().words(), wish))),
              click -> reply(box));
      answer.addClassNames("button", "button--primary");
      bottom.add(new H2(say("wish.yourReply")), box, answer);
    }
    var takeBack = new NativeButton(say("wish.takeBack"), click -> takeBack());
    takeBack.addClassNames("button", "button--outline");
    bottom.add(takeBack, new NotForEmergencies(visitor().words()));
  }

  private void reply(DraftBox box) {
    try {
      var text = new WishText(box.text());
      var wish = own.change(Topic.WISHES, permit -> wishes.say(permit, wishId(), text));
      box.sent();
      show(wish);
      tell("wish.replySent");
    } catch (InvalidText invalid) {
      box.problem(TextProblem.say(visitor().words(), invalid));
    }
  }

  private void takeBack() {
    show(own.change(Topic.WISHES, permit -> wishes.takeBack(permit, wishId())));
    tell("wish.takenBack");
    focusHeading();
  }

  private void tell(String key) {
    Toast.show(UI.getCurrent(), visitor().words(), say(key));
  }
}
