package dk.voresplan.portal.handover;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.handover.Colleague;
import dk.voresplan.handover.HandoverDraft;
import dk.voresplan.handover.HandoverKind;
import dk.voresplan.handover.HandoverSide;
import dk.voresplan.handover.HandoverTeam;
import dk.voresplan.handover.InvalidHandover;
import dk.voresplan.handover.SideId;
import dk.voresplan.portal.shell.ChipChoice;
import dk.voresplan.portal.shell.Choice;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.Inputs;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.text.FirstName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a new handover: what happens, between whom, when, and the points. */
final class HandoverForm extends Div {
  private final transient HandoverDesk desk;
  private final transient HandoverTeam team;
  private final transient String name;
  private final ChipChoice<HandoverKind> kinds;
  private final Span kindProblem = new Span();
  private final Choice giving = new Choice();
  private final Choice receiving = new Choice();
  private final Input day = Inputs.day();
  private final Field givingField;
  private final Field receivingField;
  private final Field dayField;
  private final PointList points;
  private final FormDraft draft;

  HandoverForm(HandoverDesk desk, HandoverTeam team, String name) {
    this.desk = desk;
    this.team = team;
    this.name = name;
    kinds = new ChipChoice<>(desk.say("handover.whatHappens"), this::happens);
    for (var kind : HandoverKind.values()) {
      kinds.offer(kind, desk.say("handover.kind." + kind));
    }
    kindProblem.addClassName("field__error");
    kindProblem.setVisible(false);
    givingField = new Field(desk.say("handover.whoGives"), giving);
    receivingField = new Field(desk.say("handover.whoReceives"), receiving);
    dayField = new Field(desk.say("handover.whichDay"), day);
    draft =
        new FormDraft(
            desk.visitor(),
            desk.drafts(),
            new DraftPlace(desk.citizen(), "new-handover"),
            () -> UI.getCurrent().refreshCurrentRoute(true));
    var before = draft.values();
    offer(giving, before.getOrDefault("giving", ownSide()));
    offer(receiving, before.getOrDefault("receiving", ""));
    day.setValue(before.getOrDefault("day", ""));
    points = new PointList(desk.visitor(), takers(), before, this::save);
    addClassName("list");
    var send = new NativeButton(desk.say("handover.start"), click -> send());
    send.addClassNames("button", "button--primary");
    draft.around(
        new H2(desk.say("handover.whatHappens")),
        kinds,
        kindProblem,
        givingField,
        receivingField,
        dayField,
        new H2(desk.say("handover.points")),
        points);
    add(draft, send);
    Stream.of(HandoverKind.values())
        .filter(each -> each.name().equals(before.get("kind")))
        .forEach(kind -> {
          kinds.choose(kind);
          points.propose(kind);
        });
    giving.addValueChangeListener(chosen -> save());
    receiving.addValueChangeListener(chosen -> {
      points.offer(takers());
      save();
    });
    day.addValueChangeListener(chosen -> {
      points.proposeUntil(day.getValue());
      save();
    });
  }

  private void happens(Optional<HandoverKind> kind) {
    kindProblem.setVisible(false);
    kind.ifPresent(points::propose);
    save();
  }

  /** Those who hand over are mostly those who begin it. */
  private String ownSide() {
    return team.colleagues().stream()
        .filter(colleague -> colleague.id().value().equals(desk.visitor().actor().key()))
        .map(colleague -> colleague.organisation().id().toString())
        .findFirst()
        .orElse("");
  }

  private void offer(Choice choice, String chosen) {
    var words = new LinkedHashMap<String, String>();
    words.put("", desk.say("handover.choose"));
    team.sides().forEach(side -> words.put(side.id().toString(), words(side)));
    choice.offer(words, chosen);
  }

  private static String words(HandoverSide side) {
    return side.unit().isPresent() ? side.organisationName() + ": " + side.name() : side.name();
  }

  private List<Colleague> takers() {
    return side(receiving).map(team::of).orElse(List.of());
  }

  private static Optional<SideId> side(Choice choice) {
    return PathId.read(choice.getValue()).map(SideId::new);
  }

  private void save() {
    var values = new LinkedHashMap<String, String>();
    values.put("kind", kinds.chosen().map(Enum::name).orElse(""));
    values.put("giving", giving.getValue());
    values.put("receiving", receiving.getValue());
    values.put("day", day.getValue());
    values.putAll(points.values());
    draft.save(values);
  }

  private void send() {
    filledIn()
        .ifPresent(handover -> {
          try {
            desk.change(permit -> desk.handovers().begin(permit, handover));
            draft.sent();
            Toast.show(
                UI.getCurrent(),
                desk.visitor().words(),
                desk.visitor().words().say("handover.begun", Map.of("name", FirstName.of(name))));
            UI.getCurrent().navigate("borgere/" + desk.citizen());
          } catch (InvalidHandover invalid) {
            show(invalid.problem());
          }
        });
  }

  /** What is filled in; empty when something is missing, which is said there. */
  private Optional<HandoverDraft> filledIn() {
    List.of(givingField, receivingField, dayField).forEach(Field::fine);
    var drafted = points.drafts();
    var takesPlaceOn = Inputs.day(day);
    if (takesPlaceOn.isEmpty()) {
      show(InvalidHandover.Problem.DAY);
    }
    var to = side(receiving);
    if (to.isEmpty()) {
      show(InvalidHandover.Problem.RECEIVING);
    }
    var from = side(giving);
    if (from.isEmpty()) {
      show(InvalidHandover.Problem.GIVING);
    }
    var kind = kinds.chosen();
    if (kind.isEmpty()) {
      kindProblem.setText(desk.say("handover.problem.kind"));
      kindProblem.setVisible(true);
      kinds.focusFirst();
    }
    return kind.isPresent()
            && from.isPresent()
            && to.isPresent()
            && takesPlaceOn.isPresent()
            && drafted.isPresent()
        ? Optional.of(
            new HandoverDraft(kind.get(), from.get(), to.get(), takesPlaceOn.get(), drafted.get()))
        : Optional.empty();
  }

  private void show(InvalidHandover.Problem problem) {
    var sentence = desk.say("handover.problem." + problem);
    switch (problem) {
      case GIVING -> givingField.problem(sentence);
      case RECEIVING, SAME_SIDE -> receivingField.problem(sentence);
      case DAY -> dayField.problem(sentence);
      case POINTS, TAKER, UNTIL -> points.problem(sentence);
    }
  }
}
