package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DebouncePhase;
import dk.voresplan.draft.Draft;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.DraftSaving;
import dk.voresplan.draft.Drafts;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A box to write in that loses nothing: what is typed is in the database half a second later, and
 * is there again after a reload. Text from another window is shown, never overwritten.
 */
public final class DraftBox extends Div {
  private static final int SAVE_AFTER_MILLISECONDS = 500;
  private static final String TYPED = "element.value";

  private final TextArea area = new TextArea();
  private final Div state = new Div();
  private final transient Visitor visitor;
  private final transient Drafts drafts;
  private final transient DraftPlace place;
  private long version;
  private String saved = "";
  private String text = "";
  private transient Consumer<String> reader = typed -> {};

  /** A box with what its author last typed in {@code place}. */
  public DraftBox(Visitor visitor, Drafts drafts, DraftPlace place, String label) {
    this.visitor = visitor;
    this.drafts = drafts;
    this.place = place;
    addClassName("field");
    area.setAriaLabel(label);
    area.addClassName("field__box");
    state.addClassNames("icon-line", "field__state");
    state.getElement().setAttribute("role", "status");
    // The value comes with the event: two events in a row (an inserted line break, a word from a
    // phone's keyboard) make Flow's own listening for values, which counts on one, lose the text.
    area.getElement()
        .addEventListener("input", event -> typed(event.getEventData().get(TYPED).asString()))
        .addEventData(TYPED)
        .debounce(SAVE_AFTER_MILLISECONDS, DebouncePhase.TRAILING, DebouncePhase.INTERMEDIATE);
    area.addValueChangeListener(changed -> typed(area.getValue()));
    area.addAttachListener(attached -> area.setValue(text));
    add(area, state);
    drafts.find(visitor.actor(), place).ifPresent(this::restore);
  }

  private void restore(Draft draft) {
    version = draft.version();
    saved = draft.text();
    text = draft.text();
    area.setValue(draft.text());
    reader.accept(draft.text());
    showSaved(draft);
  }

  /** Lets {@code reader} read along: what is there now, and whenever it changes. */
  public void readAlong(Consumer<String> reader) {
    this.reader = reader;
    reader.accept(text);
  }

  private void typed(String now) {
    text = now;
    reader.accept(now);
    save();
  }

  private void save() {
    area.setInvalid(false);
    if (text.equals(saved)) {
      return;
    }
    switch (drafts.save(visitor.actor(), place, text, version)) {
      case DraftSaving.Saved(Draft draft) -> {
        version = draft.version();
        saved = text;
        showSaved(draft);
      }
      case DraftSaving.OtherWindow(Draft other) -> showOther(other);
    }
  }

  /** Of an empty box there is nothing to say. */
  private void showSaved(Draft draft) {
    state.removeAll();
    if (draft.text().isEmpty()) {
      return;
    }
    state.add(
        Icon.CLOUD_CHECK.draw(),
        new Span(
            visitor
                .words()
                .say("draft.saved", Map.of("time", visitor.dates().time(draft.savedAt())))));
  }

  private void showOther(Draft other) {
    var words = visitor.words();
    var theirs = new Span(other.text());
    theirs.addClassName("field__other");
    var useOther = new NativeButton(words.say("draft.useOther"), click -> restore(other));
    var keepThis =
        new NativeButton(
            words.say("draft.keepThis"),
            click -> {
              version = other.version();
              saved = other.text();
              save();
            });
    useOther.addClassNames("button", "button--outline");
    keepThis.addClassNames("button", "button--outline");
    state.removeAll();
    state.add(new Span(words.say("draft.otherWindow")), theirs, useOther, keepThis);
  }

  /** Begins with these words, where nothing was typed before. */
  public void begin(String words) {
    if (text.isEmpty()) {
      text = words;
      saved = words;
      area.setValue(words);
    }
  }

  /** Goes on with these words after what is there, and puts the cursor behind them. */
  public void goOn(String words) {
    area.setValue(text.isBlank() ? words : text.stripTrailing() + "\n" + words);
    area.focus();
    area.getElement()
        .executeJs(
            "const box = this.inputElement; box.setSelectionRange(box.value.length,"
                + " box.value.length)");
  }

  /** What is in the box now. */
  public String text() {
    return text;
  }

  /** Says at the box what is wrong with its text, and puts the cursor there. */
  public void problem(String sentence) {
    area.setErrorMessage(sentence);
    area.setInvalid(true);
    area.focus();
  }

  /** Empties the box: what was in it has been sent. */
  public void sent() {
    drafts.discard(visitor.actor(), place);
    version = 0;
    saved = "";
    text = "";
    area.clear();
    state.removeAll();
  }
}
