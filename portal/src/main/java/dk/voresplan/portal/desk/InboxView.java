package dk.voresplan.portal.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dk.voresplan.correction.CorrectionInbox;
import dk.voresplan.correction.CorrectionItem;
import dk.voresplan.message.MessageInbox;
import dk.voresplan.message.MessageItem;
import dk.voresplan.outbox.Subject;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.desk.InboxAddress.Only;
import dk.voresplan.portal.handover.TeamHandovers;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.FirstList;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Inputs;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.Onward;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.question.QuestionItem;
import dk.voresplan.question.Questions;
import dk.voresplan.wish.Inbox;
import dk.voresplan.wish.InboxCounts;
import dk.voresplan.wish.InboxItem;
import dk.voresplan.wish.InboxPage;
import dk.voresplan.wish.InboxQuery;
import dk.voresplan.wish.InboxScope;
import dk.voresplan.wish.WishId;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows the wishes that wait for the professional and for their unit, the most urgent first. The
 * chosen one stands beside the list.
 */
@Prototype
@Route(value = "indbakke", layout = DeskLayout.class)
@RouteAlias(value = "indbakke/:citizen/:wish", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class InboxView extends Page implements BeforeEnterObserver {
  private final transient Inbox inbox;
  private final transient TeamHandovers handovers;
  private final transient WishDesk desk;
  private final transient Live live;
  private final Nav ways = new Nav();
  private final Input search = Inputs.line();
  private final Div list = new Div();
  private final FirstList<MessageItem> told;
  private final FirstList<CorrectionItem> corrections;
  private final FirstList<QuestionItem> questions;
  private transient InboxAddress address = InboxAddress.of(QueryParameters.empty());
  private transient Consumer<InboxCounts> counted = counts -> {};
  private @Nullable WishId chosen;

  InboxView(
      Visitor visitor,
      Inbox inbox,
      CorrectionInbox corrections,
      Questions questions,
      MessageInbox told,
      TeamHandovers handovers,
      WishDesk desk,
      Live live) {
    super(visitor);
    this.inbox = inbox;
    var me = visitor.professional();
    this.told = new FirstList<>(visitor.words(), most -> told.of(me, most), this::row);
    this.corrections =
        new FirstList<>(visitor.words(), most -> corrections.of(me, most), this::row);
    this.questions =
        new FirstList<>(visitor.words(), most -> questions.waitingFor(me, most), this::row);
    this.handovers = handovers;
    this.desk = desk;
    this.live = live;
    addClassName("desk");
    ways.addClassName("inbox__ways");
    ways.getElement().setAttribute("aria-label", say("inbox.ways"));
    search.setType("search");
    search.addValueChangeListener(typed -> show());
    list.addClassName("inbox__list");
  }

  /** Lets {@code listener} know how many wait, each time they are counted. */
  void counted(Consumer<InboxCounts> listener) {
    counted = listener;
    show();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = InboxAddress.of(event.getLocation().getQueryParameters());
    removeAll();
    headed(say("inbox.title"));
    var column = new Div(getChildren().toArray(Component[]::new));
    column.addClassName("desk__list");
    var waiting =
        new Div(
            ways,
            new Field(say("inbox.search"), search),
            list,
            new Div(new Onward("fravaer", say("cover.name")), KeysHelp.button(visitor().words())));
    waiting.addClassName("inbox");
    column.add(waiting, new KeysHelp(visitor().words()));
    add(column);
    boolean detail = event.getRouteParameters().get("wish").isPresent();
    setClassName("desk--detail", detail);
    if (detail) {
      var citizen = new CitizenId(PathId.of(event, "citizen"));
      var wish = new WishId(PathId.of(event, "wish"));
      chosen = wish;
      add(detail(citizen, wish));
    } else {
      chosen = null;
      var nothing = new Div(new Paragraph(say("inbox.chooseOne")));
      nothing.addClassNames("desk__detail", "desk__nothing", "muted");
      add(nothing);
    }
    if (isAttached()) {
      show();
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var me = visitor().professional().id();
    live.follow(
        this,
        notice ->
            notice.isAbout(Subject.WISH, me)
                || notice.isAbout(Subject.QUESTION, me)
                || notice.isAbout(Subject.RELATIVE_MESSAGE, me),
        this::show);
  }

  private Div detail(CitizenId citizen, WishId wish) {
    var back = new Onward(address.path(), say("inbox.toList"));
    back.addClassName("desk__back");
    var detail = new Div(back, desk.open(visitor(), citizen, wish));
    detail.addClassName("desk__detail");
    return detail;
  }

  private void show() {
    var counts = inbox.counts(visitor().professional());
    counted.accept(counts);
    showWays(counts);
    var page = inbox.page(visitor().professional(), address.query(search.getValue()));
    list.removeAll();
    boolean everything = address.only().isEmpty() && search.getValue().isBlank();
    if (address.whose() == InboxScope.MINE && everything) {
      list.add(handovers.waiting());
      showTold();
    }
    list.add(told(page, everything));
    page.items().forEach(item -> list.add(row(item)));
    if (page.more()) {
      list.add(more(page));
    }
    if (address.whose() == InboxScope.MINE && everything) {
      showNotRight();
      showQuestions();
    }
  }

  private Paragraph told(InboxPage page, boolean everything) {
    var count = page.items().size();
    var told =
        new Paragraph(
            count > 0
                ? say("inbox.shown", Map.of("count", count))
                : say(everything ? "inbox.empty." + address.whose() : "inbox.noneFound"));
    told.getElement().setAttribute("role", "status");
    if (count > 0) {
      told.addClassName("visually-hidden");
    }
    return told;
  }

  private Component more(InboxPage page) {
    var more = new Anchor(address.more().path(), say("inbox.more"));
    more.addClassNames("button", "button--outline", "inbox__more");
    return page.items().size() < InboxQuery.MOST ? more : new Paragraph(say("inbox.searchForMore"));
  }

  private void showWays(InboxCounts counts) {
    ways.removeAll();
    for (var whose : new InboxScope[] {InboxScope.MINE, InboxScope.TEAM}) {
      ways.add(
          way(
              address.of(whose),
              say("inbox.whose." + whose),
              counts.toDo(whose),
              whose == address.whose()));
    }
    for (var only : Only.values()) {
      int number =
          only.states().stream().mapToInt(state -> counts.of(address.whose(), state)).sum();
      boolean here = address.only().filter(only::equals).isPresent();
      if (number > 0 || here) {
        ways.add(
            way(
                address.only(here ? Optional.empty() : Optional.of(only)),
                say("inbox.only." + only),
                number,
                here));
      }
    }
  }

  private static Anchor way(InboxAddress to, String words, int number, boolean here) {
    var way = new Anchor(to.path(), new Span(words), new Span(Integer.toString(number)));
    way.addClassName("choice-chip");
    if (here) {
      way.getElement().setAttribute("aria-current", "page");
    }
    return way;
  }

  private InboxRow row(InboxItem item) {
    var row = new InboxRow(visitor(), item, address.whose(), address.path(item));
    if (item.wish().equals(chosen)) {
      row.getElement().setAttribute("aria-current", "true");
    }
    return row;
  }

  private void showTold() {
    told.show();
    if (!told.isEmpty()) {
      list.add(new H2(say("inbox.told")), told, new H2(say("inbox.name")));
    }
  }

  private Anchor row(MessageItem item) {
    return row(
        item.citizenName(),
        item.replyDueOn(),
        say("inbox.toldBy", Map.of("name", item.relativeName())),
        "borgere/" + item.citizen() + "/fortalt/" + item.told());
  }

  private void showNotRight() {
    corrections.show();
    if (!corrections.isEmpty()) {
      list.add(new H2(say("inbox.notRight")), corrections);
    }
  }

  private void showQuestions() {
    questions.show();
    if (!questions.isEmpty()) {
      list.add(new H2(say("inbox.questions")), questions);
    }
  }

  private Anchor row(QuestionItem item) {
    return row(
        item.citizenName(),
        item.replyDueOn(),
        say("inbox.questionLine", Map.of("name", item.actorName())),
        "borgere/" + item.citizen() + "/spoergsmaal/" + item.question());
  }

  private Anchor row(CorrectionItem item) {
    return row(
        item.citizenName(),
        item.replyDueOn(),
        say("inbox.notRightLine", Map.of("title", item.lineTitle())),
        "borgere/" + item.citizen() + "/passer-ikke/" + item.correction());
  }

  private Anchor row(String citizen, LocalDate dueOn, String words, String address) {
    var name = new Span(citizen);
    name.addClassName("card__title");
    var head =
        new Div(
            name,
            new Chip(
                Icon.TIMER,
                say("answer.dueBy", Map.of("day", visitor().dates().day(dueOn))),
                "sun"));
    head.addClassName("card__head");
    var line = new Span(words);
    line.addClassName("inbox__quote");
    var row = new Anchor(address, head, line);
    row.addClassName("inbox__item");
    return row;
  }
}
