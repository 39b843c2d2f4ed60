package dk.voresplan.portal.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.outbox.Subject;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.shell.BothTexts;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.DraftBox;
import dk.voresplan.portal.shell.Folded;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.Quote;
import dk.voresplan.portal.shell.TextProblem;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.portal.wish.Conversation;
import dk.voresplan.portal.wish.OutcomeCard;
import dk.voresplan.portal.wish.Said;
import dk.voresplan.team.Caseload;
import dk.voresplan.team.CaseloadEntry;
import dk.voresplan.team.Contact;
import dk.voresplan.team.Team;
import dk.voresplan.team.Teams;
import dk.voresplan.text.FirstName;
import dk.voresplan.text.InvalidText;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.Attached;
import dk.voresplan.wish.Attachments;
import dk.voresplan.wish.InvalidOutcome;
import dk.voresplan.wish.Outcome;
import dk.voresplan.wish.OutcomeKind;
import dk.voresplan.wish.StandIns;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishAction;
import dk.voresplan.wish.WishChanged;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.WishNotFound;
import dk.voresplan.wish.WishNotNow;
import dk.voresplan.wish.WishReader;
import dk.voresplan.wish.WishRevision;
import dk.voresplan.wish.Wishes;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One wish as a professional reads and answers it: the citizen's words large and unchanged. */
final class AnswerPanel extends Section {
  private final transient Visitor visitor;
  private final transient AccessPolicy access;
  private final transient Wishes wishes;
  private final transient Attachments attachments;
  private final transient StandIns standIns;
  private final transient Live live;
  private final transient CitizenId citizen;
  private final transient WishId id;
  private final Div top = new Div();
  private final Div head = new Div();
  private final Said said;
  private final Div details = new Div();
  private final Div ways = new Div();
  private final Div conversation = new Div();
  private final Div answer = new Div();
  private final DraftBox box;
  private final OutcomeForm outcome;
  private final transient CaseloadEntry whose;
  private final BothTexts both = new BothTexts();
  private transient Attached attached;
  private List<Object> shownWays = List.of();
  private long seen;

  AnswerPanel(
      Visitor visitor,
      AccessPolicy access,
      Wishes wishes,
      Attachments attachments,
      StandIns standIns,
      Drafts drafts,
      Live live,
      Caseload caseload,
      Teams teams,
      Supplier<List<Appointment>> meetings,
      CitizenId citizen,
      WishId id) {
    this.visitor = visitor;
    this.access = access;
    this.wishes = wishes;
    this.attachments = attachments;
    this.standIns = standIns;
    this.live = live;
    this.citizen = citizen;
    this.id = id;
    boolean seesTeam = access.isInTheTeam(visitor.professional(), citizen);
    var first =
        access.open(
            visitor.actor(),
            citizen,
            seesTeam ? Set.of(Topic.WISHES, Topic.CONTACTS) : Set.of(Topic.WISHES),
            permit ->
                new First(
                    caseload.entry(permit),
                    wishes.open(permit, id),
                    attachments.of(permit, id),
                    seesTeam ? names(teams.of(permit)) : List.of()));
    this.whose = first.whose();
    box =
        new DraftBox(visitor, drafts, new DraftPlace(citizen, "answer:" + id), say("answer.yours"));
    outcome =
        new OutcomeForm(
            visitor,
            first.wish().lifeArea(),
            Stream.concat(Stream.of(whose.name()), first.names().stream()).distinct().toList(),
            meetings,
            (name, label) ->
                new DraftBox(
                    visitor, drafts, new DraftPlace(citizen, "answer-" + name + ":" + id), label));
    var send =
        new NativeButton(
            say("answer.send", Map.of("name", FirstName.of(whose.name()))), click -> send());
    send.addClassNames("button", "button--primary");
    var notice = new Span(say("answer.citizenReads"));
    notice.addClassName("muted");
    said =
        new Said(
            visitor.words(),
            file -> opened(permit -> attachments.file(permit, id, file)),
            "quote--large");
    head.addClassName("card__head");
    details.addClassName("details");
    ways.addClassName("list");
    conversation.addClassName("list");
    top.addClassName("list");
    top.getElement().setAttribute("aria-live", "polite");
    answer.addClassName("list");
    var language = new LanguageHelp(visitor.words());
    box.readAlong(language::read);
    answer.add(new H2(say("answer.yours")), box, language, outcome, both, notice, send);
    add(top, answer);
    attached = first.attached();
    seen = first.wish().version();
    show(first.wish());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    live.follow(this, notice -> notice.isAbout(Subject.WISH, id.value()), this::again);
  }

  private void again() {
    try {
      var read = opened(permit -> new Read(wishes.find(permit, id), attachments.of(permit, id)));
      attached = read.attached();
      if (isUntouched()) {
        seen = read.wish().version();
      }
      show(read.wish());
    } catch (WishNotFound takenBack) {
      showTakenBack();
    }
  }

  /** Whoever is writing wrote to what they saw; what came meanwhile is shown when they send. */
  private boolean isUntouched() {
    return box.text().isBlank() && outcome.chosen().isEmpty();
  }

  private <T> T opened(Function<Permit, T> work) {
    return access.open(visitor.actor(), citizen, Set.of(Topic.WISHES), work);
  }

  private void show(Wish wish) {
    said.show(wish, attached);
    var title =
        new H2(
            say(
                "answer.wishFrom",
                Map.of(
                    "day",
                    visitor
                        .dates()
                        .date(LocalDate.ofInstant(wish.writtenAt(), SpokenDates.ZONE)))));
    var shared =
        new Span(
            say(
                "answer.sharedWith",
                Map.of(
                    "name",
                    whose.name(),
                    "years",
                    whose
                        .birthDate()
                        .map(born -> Period.between(born, visitor.dates().today()).getYears())
                        .orElse(0),
                    "names",
                    visitor
                        .words()
                        .list(wish.currentReaders().stream().map(WishReader::name).toList()))));
    shared.addClassName("muted");
    head.removeAll();
    head.add(new Div(shared, title));
    wish.replyDueOn()
        .ifPresent(day ->
            head.add(
                new Chip(
                    Icon.TIMER,
                    say("answer.dueBy", Map.of("day", visitor.dates().day(day))),
                    "sun")));
    details.removeAll();
    wish.lifeArea().ifPresent(area -> details.add(new IconLine(Icon.TAG, say("area." + area))));
    if (wish.changedAt().isPresent()) {
      details.add(
          new IconLine(
              Icon.HISTORY,
              say(
                  "answer.wordsChanged",
                  Map.of("when", visitor.dates().moment(wish.changedAt().get())))));
    }
    wish.currentReaders().stream()
        .filter(reader -> reader.professional().value().equals(visitor.actor().key()))
        .flatMap(reader -> reader.seenAt().stream())
        .forEach(seen ->
            details.add(
                new IconLine(
                    Icon.EYE,
                    say("answer.seenByYou", Map.of("when", visitor.dates().moment(seen))))));
    answer.setVisible(true);
    if (head.getParent().isEmpty()) {
      top.removeAll();
      top.add(head, new Card(said, details), ways, conversation);
    }
    showWays(wish);
    conversation.removeAll();
    conversation.add(new Conversation(visitor, wish));
    wish.outcome().ifPresent(settled -> conversation.add(new OutcomeCard(visitor, settled)));
    outcome.setVisible(wish.state().allows(WishAction.SETTLE));
  }

  /** What is folded out here stays so while others read the wish and write to it. */
  private void showWays(Wish wish) {
    var me = wish.reader(visitor.professional().id());
    var changed =
        List.<Object>of(
            wish.changedAt(),
            me.map(WishReader::takenAt),
            me.flatMap(WishReader::onBehalfOfName),
            me.flatMap(wish::takenFrom).map(WishReader::professional));
    if (!changed.equals(shownWays)) {
      shownWays = changed;
      ways.removeAll();
      earlierWords(wish);
      ways.add(new StandInWays(visitor, access, standIns, citizen, wish));
    }
  }

  /** What the wish said before, since they could read it. */
  private void earlierWords(Wish wish) {
    if (wish.changedAt().isEmpty()) {
      return;
    }
    var earlier = opened(permit -> wishes.revisions(permit, id));
    if (!earlier.isEmpty()) {
      var quotes = new Div();
      var folded =
          new Folded(
              Icon.HISTORY,
              say(
                  "answer.earlierWords",
                  Map.of("count", earlier.size(), "more", earlier.size() == WishRevision.PAGE)),
              quotes);
      folded.addToggleListener(opened -> {
        quotes.removeAll();
        if (opened.isOpened()) {
          show(earlier, quotes);
        }
      });
      ways.add(folded);
    }
  }

  private void show(List<WishRevision> page, Div quotes) {
    page.forEach(it -> quotes.add(new Quote(it.text().value())));
    if (page.size() == WishRevision.PAGE) {
      var older =
          new NativeButton(
              say("history.older"),
              click -> {
                click.getSource().removeFromParent();
                var before = page.getLast().version();
                show(opened(permit -> wishes.revisions(permit, id, before)), quotes);
              });
      older.addClassNames("button", "button--outline");
      quotes.add(older);
    }
  }

  /** What the professional wrote stays in their draft; there is nothing to answer for now. */
  private void showTakenBack() {
    top.removeAll();
    attached = Attached.NONE;
    top.add(new Card(new Span(say("answer.takenBack"))));
    answer.setVisible(false);
  }

  private void send() {
    try {
      if (outcome.chosen().isEmpty()) {
        var text = new OwnWords(box.text());
        sent(
            access.change(
                visitor.actor(),
                citizen,
                Set.of(Topic.WISHES),
                permit -> wishes.say(permit, id, text)));
      } else {
        outcome.outcome().ifPresent(this::settle);
      }
    } catch (InvalidText invalid) {
      box.problem(TextProblem.say(visitor.words(), invalid));
    } catch (InvalidOutcome invalid) {
      outcome.problem(invalid.problem());
    } catch (WishNotFound takenBack) {
      showTakenBack();
    } catch (WishNotNow colleague) {
      again();
    } catch (WishChanged meanwhile) {
      showBoth();
    }
  }

  /** What a colleague or the citizen wrote meanwhile, beside what is in the form. */
  private void showBoth() {
    again();
    try {
      var present = opened(permit -> wishes.find(permit, id));
      seen = present.version();
      both.show(
          say("answer.changedMeanwhile"),
          theirs(present),
          say("answer.sendAllTheSame"),
          say("answer.leaveTheirs"),
          this::send);
    } catch (WishNotFound takenBack) {
      showTakenBack();
    }
  }

  private Component theirs(Wish present) {
    return present
        .outcome()
        .<Component>map(settled -> new OutcomeCard(visitor, settled))
        .orElseGet(() -> new Quote(present.words().text().map(OwnWords::value).orElse("")));
  }

  private void settle(Outcome chosen) {
    Optional<OwnWords> words =
        box.text().isBlank() ? Optional.empty() : Optional.of(new OwnWords(box.text()));
    var topics =
        chosen.kind() == OutcomeKind.TALK_AT_MEETING
            ? Set.of(Topic.WISHES, Topic.GOALS, Topic.CALENDAR)
            : Set.of(Topic.WISHES, Topic.GOALS);
    sent(
        access.change(
            visitor.actor(),
            citizen,
            topics,
            permit -> wishes.settle(permit, id, seen, chosen, words)));
  }

  private void sent(Wish answered) {
    box.sent();
    outcome.sent();
    both.removeAll();
    seen = answered.version();
    show(answered);
    Toast.show(
        UI.getCurrent(),
        visitor.words(),
        say("answer.sent", Map.of("name", FirstName.of(whose.name()))));
  }

  private static List<String> names(Team team) {
    return team.contacts().stream().map(Contact::name).toList();
  }

  private String say(String key) {
    return visitor.words().say(key);
  }

  private String say(String key, Map<String, ?> values) {
    return visitor.words().say(key, values);
  }

  private record First(CaseloadEntry whose, Wish wish, Attached attached, List<String> names) {}

  private record Read(Wish wish, Attached attached) {}
}
