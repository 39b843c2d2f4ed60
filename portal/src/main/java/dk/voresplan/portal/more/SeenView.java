package dk.voresplan.portal.more;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.Topic;
import dk.voresplan.emergency.Emergencies;
import dk.voresplan.emergency.Emergency;
import dk.voresplan.outbox.Subject;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Choice;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.question.AccessQuestion;
import dk.voresplan.question.QuestionId;
import dk.voresplan.question.Questions;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who has seen the plan, as sentences, by day and by person. */
@Prototype
@Route(value = "mere/set", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class SeenView extends Page {
  private static final int AT_ONCE = 200;
  private static final String ALL = "";

  /** What the log is told with: the words of a wish are read by the citizen's own permit. */
  static final Set<Topic> TOPICS =
      Set.of(Topic.CONTACTS, Topic.WISHES, Topic.GOALS, Topic.QUESTIONS);

  private final transient OwnPlan own;
  private final transient AccessLog log;
  private final transient Live live;
  private final transient Questions questions;
  private final transient Emergencies emergencies;
  private final transient Map<QuestionId, AccessQuestion> asked = new LinkedHashMap<>();
  private final transient List<Emergency> opened = new ArrayList<>();
  private final transient List<AccessLogEntry> entries = new ArrayList<>();
  private final Choice who = new Choice();
  private final Choice what = new Choice();
  private final Div days = new Div();
  private final NativeButton older;

  SeenView(
      Visitor visitor,
      OwnPlan own,
      AccessLog log,
      Questions questions,
      Emergencies emergencies,
      Live live) {
    super(visitor);
    this.own = own;
    this.log = log;
    this.questions = questions;
    this.emergencies = emergencies;
    this.live = live;
    headed(say("seen.title"));
    days.addClassName("list");
    days.getElement().setAttribute("aria-live", "polite");
    older = new NativeButton(say("seen.older"), click -> more());
    older.addClassNames("button", "button--outline");
    who.addValueChangeListener(change -> show());
    what.addValueChangeListener(change -> show());
    var filters = new Div(new Field(say("seen.who"), who), new Field(say("seen.what"), what));
    filters.addClassName("filters");
    more();
    if (!entries.isEmpty()) {
      add(filters);
    }
    add(days, older);
    if (!entries.isEmpty()) {
      add(download(), new IconLine(Icon.LINK, say("seen.chained")));
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var me = visitor().citizen().id();
    live.follow(this, notice -> notice.isAbout(Subject.QUESTION, me), this::askedAgain);
  }

  private void askedAgain() {
    keep(own.read(Topic.QUESTIONS, questions::of));
    show();
  }

  private void keep(List<AccessQuestion> read) {
    read.forEach(question -> asked.put(question.id(), question));
  }

  private void more() {
    var before = entries.isEmpty() ? AccessLog.NEWEST : entries.getLast().at();
    var found =
        own.read(
            TOPICS,
            permit -> {
              var read = log.byOthers(permit, before, AT_ONCE);
              keep(questions.about(permit, read));
              opened.addAll(emergencies.allowing(permit, read));
              return read;
            });
    var known = entries.stream().map(AccessLogEntry::number).collect(Collectors.toSet());
    found.stream().filter(entry -> !known.contains(entry.number())).forEach(entries::add);
    older.setVisible(found.size() == AT_ONCE);
    offer();
    show();
  }

  private void offer() {
    var people = new LinkedHashMap<String, String>();
    people.put(ALL, say("seen.everybody"));
    entries.stream()
        .filter(entry -> !people.containsKey(entry.actor().toString()))
        .forEach(entry ->
            people.put(
                entry.actor().toString(),
                SeenCard.hasName(entry.actorKind()) ? entry.actorName() : say("seen.subscriber")));
    var topics = new LinkedHashMap<String, String>();
    topics.put(ALL, say("seen.everything"));
    Stream.of(Topic.values())
        .filter(topic -> entries.stream().anyMatch(entry -> entry.topic() == topic))
        .forEach(topic -> topics.put(topic.name(), say("seen.choice." + topic)));
    who.offer(people, who.getValue());
    what.offer(topics, what.getValue());
  }

  private void show() {
    days.removeAll();
    var chosen = entries.stream().filter(this::isChosen).toList();
    if (chosen.isEmpty()) {
      days.add(
          new Card(new Paragraph(say(entries.isEmpty() ? "seen.nobody" : "seen.noneOfThese"))));
    }
    LocalDate last = null;
    for (var card : SeenByOne.of(chosen)) {
      if (!card.day().equals(last)) {
        days.add(new H2(visitor().dates().heading(card.day())));
        last = card.day();
      }
      days.add(
          new SeenCard(
              visitor(),
              card,
              asked.values().stream().filter(it -> card.isAbout(it.about())).findFirst(),
              opened));
    }
  }

  private boolean isChosen(AccessLogEntry entry) {
    return (who.getValue().equals(ALL) || who.getValue().equals(entry.actor().toString()))
        && (what.getValue().equals(ALL) || what.getValue().equals(entry.topic().name()));
  }

  private Component download() {
    var file = new Anchor(SeenFile.ADDRESS, Icon.DOWNLOAD.draw(), new Span(say("seen.download")));
    file.getElement().setAttribute("download", "");
    file.addClassNames("link", "link--sky");
    file.setRouterIgnore(true);
    return file;
  }
}
