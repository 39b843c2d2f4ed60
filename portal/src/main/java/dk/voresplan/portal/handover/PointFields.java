package dk.voresplan.portal.handover;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import dk.voresplan.handover.Colleague;
import dk.voresplan.handover.HandoverText;
import dk.voresplan.handover.PointDraft;
import dk.voresplan.handover.PointOwner;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.portal.shell.Choice;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.Inputs;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is handed over, who takes it, and by when. */
final class PointFields extends Div {
  private static final String OTHER = "other";

  private final transient Visitor visitor;
  private final Input title = Inputs.line();
  private final Choice taker = new Choice();
  private final Input name = Inputs.line();
  private final Input until = Inputs.day();
  private final Field titleField;
  private final Field takerField;
  private final Field nameField;
  private final Field untilField;

  PointFields(
      Visitor visitor,
      List<Colleague> takers,
      Map<String, String> values,
      Consumer<Map<String, String>> changed) {
    this.visitor = visitor;
    titleField = new Field(say("handover.what"), title);
    takerField = new Field(say("handover.whoTakes"), taker);
    nameField = new Field(say("handover.otherName"), name);
    untilField = new Field(say("handover.until"), until);
    addClassName("fields");
    title.setValue(values.getOrDefault("title", ""));
    name.setValue(values.getOrDefault("name", ""));
    until.setValue(values.getOrDefault("until", ""));
    offer(takers, values.getOrDefault("taker", ""));
    inDraft("");
    add(titleField, takerField, nameField, untilField);
    title.addValueChangeListener(typed -> changed.accept(values()));
    name.addValueChangeListener(typed -> changed.accept(values()));
    until.addValueChangeListener(typed -> changed.accept(values()));
    taker.addValueChangeListener(chosen -> {
      nameField.setVisible(OTHER.equals(taker.getValue()));
      changed.accept(values());
    });
  }

  /** Lets these be chosen from; whoever is chosen stays, if they are among them. */
  void offer(List<Colleague> takers) {
    offer(takers, taker.getValue());
  }

  private void offer(List<Colleague> takers, String chosen) {
    var words = new LinkedHashMap<String, String>();
    words.put("", say("handover.choose"));
    takers.forEach(colleague ->
        words.put(
            colleague.id().value().toString(),
            colleague.role().map(role -> colleague.name() + ", " + role).orElse(colleague.name())));
    words.put(OTHER, say("handover.other"));
    taker.offer(words, chosen);
    nameField.setVisible(OTHER.equals(taker.getValue()));
  }

  String title() {
    return title.getValue();
  }

  Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    values.put("title", title.getValue());
    values.put("taker", taker.getValue());
    values.put("name", name.getValue());
    values.put("until", until.getValue());
    return values;
  }

  /**
   * Says which lines of the draft the fields are typed in: those that begin with {@code prefix}.
   */
  void inDraft(String prefix) {
    title.getElement().setAttribute(FormDraft.NAME, prefix + "title");
    name.getElement().setAttribute(FormDraft.NAME, prefix + "name");
  }

  void focusTitle() {
    title.focus();
  }

  /** The point as it is filled in; empty when something is wrong, which is said at its field. */
  Optional<PointDraft> draft() {
    untilField.fine();
    takerField.fine();
    var day = Inputs.day(until);
    if (day.isEmpty()) {
      untilField.problem(say("handover.problem.UNTIL"));
    }
    var who = who();
    var what = titleField.read(title.getValue(), visitor.words(), HandoverText::new);
    return what.isPresent() && who.isPresent() && day.isPresent()
        ? Optional.of(new PointDraft(what.get(), who.get(), day.get()))
        : Optional.empty();
  }

  private Optional<? extends PointOwner> who() {
    if (OTHER.equals(taker.getValue())) {
      return nameField.read(name.getValue(), visitor.words(), PointOwner.InWords::new);
    }
    var member = PathId.read(taker.getValue()).map(ProfessionalId::new).map(PointOwner.Member::new);
    if (member.isEmpty()) {
      takerField.problem(say("handover.problem.TAKER"));
    }
    return member;
  }

  private String say(String key) {
    return visitor.words().say(key);
  }
}
