package dk.voresplan.portal.wish;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.outbox.Subject;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.BothTexts;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.DraftBox;
import dk.voresplan.portal.shell.Folded;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.NotForEmergencies;
import dk.voresplan.portal.shell.Onward;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Quote;
import dk.voresplan.portal.shell.TextProblem;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.team.Contact;
import dk.voresplan.team.Teams;
import dk.voresplan.text.FirstName;
import dk.voresplan.text.InvalidText;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.Attached;
import dk.voresplan.wish.AttachmentId;
import dk.voresplan.wish.AttachmentNotFound;
import dk.voresplan.wish.Attachments;
import dk.voresplan.wish.NothingSaid;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishAction;
import dk.voresplan.wish.WishChanged;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.WishNotNow;
import dk.voresplan.wish.WishReader;
import dk.voresplan.wish.WishState;
import dk.voresplan.wish.Wishes;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One wish of the citizen's: their words, its loop, what was said, and what they can do. */
@Prototype
@Route(value = "oensker/:wish", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class WishView extends Page implements BeforeEnterObserver {
  private final transient OwnPlan own;
  private final transient Wishes wishes;
  private final transient Attachments attachments;
  private final transient Teams teams;
  private final transient Drafts drafts;
  private final transient Live live;
  private final Said said;
  private final Div about = new Div();
  private final Div answers = new Div();
  private final Div top = new Div();
  private final Div bottom = new Div();
  private final Div sharing = new Div();
  private @Nullable DraftBox reply;
  private @Nullable WishId id;
  private @Nullable DraftBox wording;
  private @Nullable Folded changingWords;
  private List<Object> shown = List.of();
  private transient Attached attached = Attached.NONE;
  private transient List<Contact> reachable = List.of();

  WishView(
      Visitor visitor,
      OwnPlan own,
      Wishes wishes,
      Attachments attachments,
      Teams teams,
      Drafts drafts,
      Live live) {
    super(visitor);
    this.own = own;
    this.wishes = wishes;
    this.attachments = attachments;
    this.teams = teams;
    this.drafts = drafts;
    this.live = live;
    headed(say("wish.yours"));
    said =
        new Said(
            visitor.words(),
            file -> own.read(Topic.WISHES, permit -> attachments.file(permit, wishId(), file)));
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
    wording =
        new DraftBox(
            visitor(),
            drafts,
            new DraftPlace(citizen.id(), "words:" + wish),
            say("wish.otherWords"));
    about.addClassName("said__part");
    answers.addClassName("list");
    top.add(new Card(said, about), answers);
    add(top, sharing, bottom);
    again();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    live.follow(this, notice -> notice.isAbout(Subject.WISH, wishId().value()), this::again);
  }

  private WishId wishId() {
    return Objects.requireNonNull(id);
  }

  private void again() {
    var read =
        own.read(
            Set.of(Topic.WISHES, Topic.CONTACTS),
            permit ->
                new Read(
                    wishes.find(permit, wishId()),
                    attachments.of(permit, wishId()),
                    teams.of(permit).reachable()));
    attached = read.attached();
    reachable = read.reachable();
    show(read.wish());
  }

  private void show(Wish wish) {
    said.show(wish, attached);
    var words = visitor().words();
    var written =
        new Span(
            wish.currentReaders().isEmpty()
                ? say("wish.writtenByYou", Map.of("day", day(wish)))
                : say(
                    "wish.writtenAndShared",
                    Map.of(
                        "day", day(wish), "names", WishProgress.names(visitor().words(), wish))));
    written.addClassName("muted");
    about.removeAll();
    about.add(written);
    if (!wish.currentReaders().isEmpty()) {
      about.add(new WishLoop(words, wish));
    }
    wish.changedAt()
        .ifPresent(changed ->
            about.add(
                new IconLine(
                    Icon.HISTORY,
                    say("wish.youChanged", Map.of("when", visitor().dates().moment(changed))))));
    about.add(new IconLine(WishProgress.icon(wish), WishProgress.sentence(visitor(), wish)));
    wish.standIns()
        .forEach(reader ->
            about.add(
                new IconLine(
                    Icon.HANDSHAKE,
                    say(
                        "wish.readsFor",
                        Map.of(
                            "name",
                            reader.name(),
                            "named",
                            reader.onBehalfOfName().orElseThrow())))));
    answers.removeAll();
    answers.add(new Conversation(visitor(), wish));
    wish.outcome().ifPresent(settled -> answers.add(new OutcomeCard(visitor(), settled)));
    if (wish.state() == WishState.CAME_TRUE || wish.outcome().isPresent()) {
      answers.add(new Onward(TrailView.path(wish.id()), say("trail.way")));
    }
    var ways =
        List.<Object>of(
            allowed(wish.state()),
            mayHaveComeTrue(wish.state()),
            wish.messages().isEmpty(),
            attached.ids(),
            wish.readerIds());
    // What is typed in them moves otherwise, and loses the cursor, as soon as someone reads along.
    if (!ways.equals(shown)) {
      shown = ways;
      showSharing(wish);
      showWays(wish);
    }
  }

  private static Set<WishAction> allowed(WishState state) {
    return Stream.of(WishAction.values()).filter(state::allows).collect(Collectors.toSet());
  }

  private static boolean mayHaveComeTrue(WishState state) {
    return state == WishState.ANSWERED || state == WishState.SETTLED;
  }

  private String day(Wish wish) {
    return visitor().dates().shortDate(LocalDate.ofInstant(wish.writtenAt(), SpokenDates.ZONE));
  }

  private void showSharing(Wish wish) {
    sharing.removeAll();
    var reading = wish.readerIds();
    var others =
        reachable.stream()
            .filter(contact -> contact.professionalId().filter(reading::contains).isEmpty())
            .toList();
    if (others.isEmpty()) {
      return;
    }
    var share = new NativeButton(say("wish.share"));
    var readers = new ReaderChoice(visitor(), others, () -> {}).withPromises();
    share.addClassNames("button", "button--primary");
    share.addClickListener(click -> {
      if (!readers.chosen().isEmpty()) {
        change(permit -> wishes.share(permit, wish.id(), readers.chosen()), "wish.isShared");
      } else {
        tell("wish.chooseReader");
      }
    });
    if (reading.isEmpty()) {
      sharing.add(new H2(say("wish.whoMayRead")), readers, share);
    } else {
      sharing.add(new Folded(Icon.PLUS, say("wish.shareWithMore"), readers, share));
    }
  }

  private void showWays(Wish wish) {
    bottom.removeAll();
    var state = wish.state();
    if (!wish.messages().isEmpty() && state.allows(WishAction.SAY)) {
      var box = Objects.requireNonNull(reply);
      var answer =
          new NativeButton(
              say("wish.replyTo", Map.of("names", WishProgress.names(visitor().words(), wish))),
              click -> reply(box));
      answer.addClassNames("button", "button--primary");
      bottom.add(new H2(say("wish.yourReply")), box, answer);
    }
    if (mayHaveComeTrue(state)) {
      bottom.add(
          button(
              "wish.comeTrue",
              "button--sun",
              permit -> wishes.comeTrue(permit, wish.id()),
              "wish.isTrue"));
    }
    if (state.allows(WishAction.REOPEN)) {
      bottom.add(
          button(
              "wish.reopen",
              "button--outline",
              permit -> wishes.reopen(permit, wish.id()),
              "wish.isReopened"));
    }
    if (state.allows(WishAction.CHANGE_WORDS)) {
      bottom.add(changing(wish));
    }
    if (!attached.ids().isEmpty()) {
      bottom.add(removing());
    }
    if (state.allows(WishAction.TAKE_BACK)) {
      if (wish.currentReaders().size() > 1) {
        bottom.add(takingBackFromOne(wish));
      }
      var takeBack = new NativeButton(say("wish.takeBack"), click -> takeBack(wish));
      takeBack.addClassNames("button", "button--outline");
      bottom.add(takeBack, new NotForEmergencies(visitor().words()));
    }
  }

  private Folded changing(Wish wish) {
    var box = Objects.requireNonNull(wording);
    wish.words().text().ifPresent(words -> box.begin(words.value()));
    var both = new BothTexts();
    var save =
        new NativeButton(
            say("wish.saveWords"), click -> changeWords(box, wish.id(), wish.version(), both));
    save.addClassNames("button", "button--outline");
    var folded =
        new Folded(
            Icon.PEN_LINE,
            say("wish.changeWords"),
            new Paragraph(say("wish.changeWordsLead")),
            box,
            both,
            save);
    folded.setOpen(changingWords != null && changingWords.isOpen());
    changingWords = folded;
    return folded;
  }

  /** Words from another window or app are shown beside these, and never overwritten unseen. */
  private void changeWords(DraftBox box, WishId id, long seen, BothTexts both) {
    try {
      var words = new OwnWords(box.text());
      if (change(permit -> wishes.changeWords(permit, id, seen, words), "wish.wordsSaved")) {
        box.sent();
        box.begin(words.value());
      }
    } catch (InvalidText invalid) {
      box.problem(TextProblem.say(visitor().words(), invalid));
    } catch (WishChanged meanwhile) {
      var present = own.read(Topic.WISHES, permit -> wishes.find(permit, id));
      both.show(
          say("wish.wordsMeanwhile"),
          new Quote(present.words().text().map(OwnWords::value).orElse("")),
          say("wish.keepMine"),
          say("wish.keepOther"),
          () -> changeWords(box, id, present.version(), both));
    }
  }

  private Folded takingBackFromOne(Wish wish) {
    return new Folded(
        Icon.X,
        say("wish.takeBackFromOne"),
        wish.currentReaders().stream()
            .map(reader -> {
              var one =
                  new NativeButton(
                      say("wish.takeBackFrom", Map.of("name", reader.name())),
                      click ->
                          change(
                              permit ->
                                  wishes.takeBack(permit, wish.id(), Set.of(reader.professional())),
                              "wish.takenBackFromOne"));
              one.addClassNames("button", "button--outline");
              return one;
            })
            .toArray(Component[]::new));
  }

  /** What is erased here is gone for those who could see it too. */
  private Folded removing() {
    var ways = new ArrayList<Component>();
    ways.add(new Paragraph(say("wish.removeLead")));
    attached.voice().ifPresent(voice -> ways.add(removing(voice.id(), say("voice.remove"))));
    var pictures = attached.pictures();
    for (int i = 0; i < pictures.size(); i++) {
      var numbers = Map.of("number", i + 1, "all", pictures.size());
      ways.add(removing(pictures.get(i).id(), say("picture.removeNumber", numbers)));
    }
    return new Folded(Icon.X, say("wish.remove"), ways.toArray(Component[]::new));
  }

  private NativeButton removing(AttachmentId attachment, String words) {
    var remove =
        new NativeButton(
            words,
            click -> {
              try {
                own.change(Topic.WISHES, permit -> wishes.remove(permit, wishId(), attachment));
                tell("wish.removed");
              } catch (NothingSaid onlyVoice) {
                tell("wish.writeFirst");
              } catch (AttachmentNotFound goneAlready) {
                tell("wish.removed");
              }
              again();
              focusHeading();
            });
    remove.addClassNames("button", "button--outline");
    return remove;
  }

  private NativeButton button(
      String words, String style, Function<WritePermit, Wish> work, String afterwards) {
    var button = new NativeButton(say(words), click -> change(work, afterwards));
    button.addClassNames("button", style);
    return button;
  }

  private boolean change(Function<WritePermit, Wish> work, String afterwards) {
    return change(work, () -> tell(afterwards));
  }

  /**
   * Does it, unless the other side was first: then the page shows what they did.
   *
   * @return whether it was done
   */
  private boolean change(Function<WritePermit, Wish> work, Runnable afterwards) {
    try {
      show(own.change(Topic.WISHES, work));
      afterwards.run();
      return true;
    } catch (WishNotNow other) {
      again();
      return false;
    }
  }

  private void reply(DraftBox box) {
    try {
      var text = new OwnWords(box.text());
      if (change(permit -> wishes.say(permit, wishId(), text), "wish.replySent")) {
        box.sent();
      }
    } catch (InvalidText invalid) {
      box.problem(TextProblem.say(visitor().words(), invalid));
    }
  }

  /** What was read cannot be unread: the citizen is told by whom, and who may have seen it. */
  private void takeBack(Wish before) {
    var read = firstNames(before, reader -> reader.seenAt().isPresent());
    var listed = firstNames(before, reader -> reader.seenAt().isEmpty());
    change(
        permit -> wishes.takeBack(permit, wishId()),
        () -> {
          Toast.show(UI.getCurrent(), visitor().words(), takenBack(read, listed));
          focusHeading();
        });
  }

  private String takenBack(List<String> read, List<String> listed) {
    if (!read.isEmpty()) {
      return say("wish.takenBackRead", Map.of("names", visitor().words().list(read)));
    }
    return listed.isEmpty()
        ? say("wish.takenBack")
        : say("wish.takenBackListed", Map.of("names", visitor().words().list(listed)));
  }

  private static List<String> firstNames(Wish wish, Predicate<WishReader> which) {
    return wish.currentReaders().stream()
        .filter(which)
        .map(reader -> FirstName.of(reader.name()))
        .toList();
  }

  private void tell(String key) {
    Toast.show(UI.getCurrent(), visitor().words(), say(key));
  }

  private record Read(Wish wish, Attached attached, List<Contact> reachable) {}
}
