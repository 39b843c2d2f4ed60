package dk.voresplan.portal.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.portal.shell.ChipChoice;
import dk.voresplan.portal.shell.Choice;
import dk.voresplan.portal.shell.DraftBox;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Inputs;
import dk.voresplan.portal.shell.TextProblem;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.InvalidText;
import dk.voresplan.text.OwnWords;
import dk.voresplan.text.ShortText;
import dk.voresplan.wish.InvalidOutcome;
import dk.voresplan.wish.Outcome;
import dk.voresplan.wish.OutcomeKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a wish becomes: one of four, or nothing yet; each asks for what it cannot be without. */
final class OutcomeForm extends Div {
  private static final String TITLE = "title";
  private static final String FIRST_STEP = "firstStep";
  private static final String REASON = "reason";
  private static final String INSTEAD = "instead";

  private final transient Visitor visitor;
  private final transient Supplier<List<Appointment>> meetings;
  private final ChipChoice<OutcomeKind> kinds;
  private final Map<OutcomeKind, Div> fields = new EnumMap<>(OutcomeKind.class);
  private final Map<String, Div> places = new HashMap<>();
  private final Choice area = new Choice();
  private final Choice holder = new Choice();
  private final Input until = Inputs.day();
  private final Choice meeting = new Choice();
  private final Input returnsOn = Inputs.day();
  private final transient BiFunction<String, String, DraftBox> boxes;
  private final Map<String, DraftBox> written = new HashMap<>();
  private final Field areaField;
  private final Field holderField;
  private final Field untilField;
  private final Field meetingField;
  private final Field returnsOnField;
  private transient List<Appointment> offered = List.of();

  /**
   * The form, with nothing chosen.
   *
   * @param wishArea the area of life that the citizen chose, if they did
   * @param holders the names of those who can take a first step
   * @param meetings the citizen's appointments to come, asked for when they are needed
   * @param boxes makes the box of a name and a label, with what was typed there; asked when needed
   */
  OutcomeForm(
      Visitor visitor,
      Optional<LifeArea> wishArea,
      List<String> holders,
      Supplier<List<Appointment>> meetings,
      BiFunction<String, String, DraftBox> boxes) {
    this.visitor = visitor;
    this.meetings = meetings;
    this.boxes = boxes;
    areaField = new Field(say("outcome.area"), area);
    holderField = new Field(say("outcome.holder"), holder);
    untilField = new Field(say("outcome.until"), until);
    meetingField = new Field(say("outcome.meeting"), meeting);
    returnsOnField = new Field(say("outcome.returnsOn"), returnsOn);
    area.offer(areas(), wishArea.map(Enum::name).orElse(""));
    holder.offer(named(holders), "");
    addClassName("list");
    kinds = new ChipChoice<>(say("outcome.whatNow"), this::show);
    kinds.orNone();
    for (var kind : OutcomeKind.values()) {
      kinds.offer(kind, icon(kind), say("outcome.choose." + kind));
    }
    add(new H2(say("outcome.whatNow")), kinds);
    fields(
        OutcomeKind.BECAME_GOAL,
        place(TITLE),
        areaField,
        place(FIRST_STEP),
        holderField,
        untilField);
    fields(OutcomeKind.TALK_AT_MEETING, meetingField);
    fields(OutcomeKind.LATER, returnsOnField);
    fields(OutcomeKind.NOT_POSSIBLE, place(REASON), place(INSTEAD));
  }

  /** Where the box of that name comes when its kind is chosen. */
  private Div place(String name) {
    var place = new Div();
    place.addClassName("field");
    if (name.equals(TITLE) || name.equals(FIRST_STEP)) {
      place.addClassName("field--line");
    }
    places.put(name, place);
    return place;
  }

  private DraftBox box(String name) {
    return written.computeIfAbsent(
        name,
        missing -> {
          var label = say("outcome." + missing);
          var box = boxes.apply(missing, label);
          var words = new Span(label);
          words.addClassName("field__label");
          words.getElement().setAttribute("aria-hidden", "true");
          Objects.requireNonNull(places.get(missing)).add(words, box);
          return box;
        });
  }

  private static Icon icon(OutcomeKind kind) {
    return switch (kind) {
      case BECAME_GOAL -> Icon.TARGET;
      case TALK_AT_MEETING -> Icon.CALENDAR;
      case LATER -> Icon.CLOCK;
      case NOT_POSSIBLE -> Icon.X;
    };
  }

  /** The boxes that a kind has, whose text is kept while it is written. */
  private static List<String> boxes(OutcomeKind kind) {
    return switch (kind) {
      case BECAME_GOAL -> List.of(TITLE, FIRST_STEP);
      case NOT_POSSIBLE -> List.of(REASON, INSTEAD);
      case TALK_AT_MEETING, LATER -> List.of();
    };
  }

  private void fields(OutcomeKind of, Component... components) {
    var group = new Div(components);
    group.addClassName("fields");
    group.setVisible(false);
    fields.put(of, group);
    add(group);
  }

  private void show(Optional<OutcomeKind> chosen) {
    fields.forEach((kind, group) -> group.setVisible(chosen.filter(kind::equals).isPresent()));
    chosen.map(OutcomeForm::boxes).orElse(List.of()).forEach(this::box);
    chosen.filter(OutcomeKind.TALK_AT_MEETING::equals).ifPresent(_ -> offerMeetings());
  }

  private void offerMeetings() {
    var words = new LinkedHashMap<String, String>();
    words.put("", say("handover.choose"));
    offered = meetings.get();
    offered.forEach(it ->
        words.put(
            it.id(),
            say(
                "outcome.meetingLine",
                Map.of("title", it.title(), "when", visitor.dates().moment(it.start())))));
    meeting.offer(words, meeting.getValue());
  }

  private Map<String, String> areas() {
    var words = new LinkedHashMap<String, String>();
    words.put("", say("handover.choose"));
    for (var each : LifeArea.values()) {
      words.put(each.name(), say("area." + each));
    }
    return words;
  }

  private Map<String, String> named(List<String> names) {
    var words = new LinkedHashMap<String, String>();
    words.put("", say("handover.choose"));
    names.forEach(name -> words.put(name, name));
    return words;
  }

  /** Which is chosen, if one is. */
  Optional<OutcomeKind> chosen() {
    return kinds.chosen();
  }

  /** The outcome as it is filled in; empty when something is wrong, which is said at its field. */
  Optional<Outcome> outcome() {
    return chosen()
        .flatMap(it ->
            switch (it) {
              case BECAME_GOAL -> goal();
              case TALK_AT_MEETING -> talk();
              case LATER ->
                  day(returnsOn, returnsOnField, InvalidOutcome.Problem.RETURNS_ON)
                      .map(Outcome.Later::new);
              case NOT_POSSIBLE -> notPossible();
            });
  }

  private Optional<Outcome> goal() {
    var by = day(until, untilField, InvalidOutcome.Problem.UNTIL);
    var who = line(holder.getValue(), holderField);
    var step = text(FIRST_STEP, ShortText::new);
    areaField.fine();
    var where = Optional.of(area.getValue()).filter(it -> !it.isEmpty()).map(LifeArea::valueOf);
    if (where.isEmpty()) {
      areaField.problem(say("outcome.problem.area"));
    }
    var what = text(TITLE, ShortText::new);
    return by.isPresent()
            && who.isPresent()
            && step.isPresent()
            && where.isPresent()
            && what.isPresent()
        ? Optional.of(
            new Outcome.BecameGoal(what.get(), where.get(), step.get(), who.get(), by.get()))
        : Optional.empty();
  }

  private Optional<Outcome> talk() {
    meetingField.fine();
    var chosen = offered.stream().filter(it -> it.id().equals(meeting.getValue())).findFirst();
    if (chosen.isEmpty()) {
      problem(InvalidOutcome.Problem.MEETING);
    }
    return chosen.map(it -> new Outcome.TalkAtMeeting(it.id(), it.title(), it.start()));
  }

  private Optional<Outcome> notPossible() {
    var possible = text(INSTEAD, OwnWords::new);
    var why = text(REASON, OwnWords::new);
    return why.isPresent() && possible.isPresent()
        ? Optional.of(new Outcome.NotPossible(why.get(), possible.get()))
        : Optional.empty();
  }

  private <T> Optional<T> text(String name, Function<String, T> reading) {
    var box = box(name);
    try {
      return Optional.of(reading.apply(box.text()));
    } catch (InvalidText invalid) {
      box.problem(TextProblem.say(visitor.words(), invalid));
      return Optional.empty();
    }
  }

  private Optional<LocalDate> day(Input input, Field field, InvalidOutcome.Problem problem) {
    field.fine();
    var day = Inputs.day(input);
    if (day.isEmpty()) {
      problem(problem);
    }
    return day;
  }

  private Optional<ShortText> line(String text, Field field) {
    return field.read(text, visitor.words(), ShortText::new);
  }

  /** Says what is wrong at the field that it is about. */
  void problem(InvalidOutcome.Problem problem) {
    var field =
        switch (problem) {
          case UNTIL -> untilField;
          case MEETING -> meetingField;
          case RETURNS_ON -> returnsOnField;
        };
    field.problem(say("outcome.problem." + problem));
  }

  /** Empties the form: what was in it has been sent. */
  void sent() {
    chosen().map(OutcomeForm::boxes).orElse(List.of()).forEach(name -> box(name).sent());
    until.clear();
    returnsOn.clear();
    kinds.clear();
    show(Optional.empty());
  }

  private String say(String key) {
    return visitor.words().say(key);
  }

  private String say(String key, Map<String, ?> values) {
    return visitor.words().say(key, values);
  }
}
