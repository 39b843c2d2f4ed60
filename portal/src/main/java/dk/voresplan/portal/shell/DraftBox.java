package dk.voresplan.portal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.TextArea;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.person.CitizenId;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Offers a box to write in that loses nothing. What is typed is in the database half a second
 * later. Until then it lies in the browser as ciphertext. It is there again after a reload. Text
 * from another window is shown, never overwritten.
 */
public final class DraftBox extends DraftElement {
  private static final CitizenId NOBODY = new CitizenId(new UUID(0, 0));

  private final TextArea area = new TextArea();
  private transient Consumer<String> reader = typed -> {};

  /** A box with what its author last typed in {@code place}. */
  public DraftBox(Visitor visitor, Drafts drafts, DraftPlace place, String label) {
    this(visitor, drafts, place, label, Drafts.MOST);
    find();
    area.setValue(text());
  }

  private DraftBox(Visitor visitor, Drafts drafts, DraftPlace place, String label, int most) {
    super(visitor, drafts, place);
    addClassName("field");
    area.setAriaLabel(label);
    area.addClassName("field__box");
    area.setMaxLength(most);
    // The text comes with an event of the page's: two events in a row (an inserted line break, a
    // word from a phone's keyboard) make Flow's own listening for values, which counts on one, lose
    // the text. A button that is pressed next must find the text here all the same.
    area.addValueChangeListener(changed -> read(area.getValue()));
    add(area);
    addLines();
  }

  /**
   * Makes a box whose text stays in the browser until it is sent. Nobody knows before that whose
   * plan it is about.
   *
   * @param name a short name for the box
   * @param most the most letters that it takes
   */
  public static DraftBox inBrowser(
      Visitor visitor, Drafts drafts, String name, String label, int most) {
    var box = new DraftBox(visitor, drafts, new DraftPlace(NOBODY, name), label, most);
    box.getElement().setAttribute("data-local", "");
    return box;
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    area.setValue(text());
    super.onAttach(attached);
  }

  private void read(String now) {
    now(now);
    reader.accept(now);
  }

  /** Lets {@code reader} read along: what is there now, and whenever it changes. */
  public void readAlong(Consumer<String> reader) {
    this.reader = reader;
    reader.accept(text());
  }

  @Override
  protected void typed(String text) {
    area.setInvalid(false);
    reader.accept(text);
  }

  @Override
  protected void show() {
    area.setValue(text());
    reader.accept(text());
  }

  @Override
  protected void take(String found) {
    read(found);
    getElement().callJsFunction("take", found);
  }

  /** Begins with these words, where nothing was typed before. */
  public void begin(String words) {
    if (text().isEmpty()) {
      area.setValue(words);
      beginUntouched(words);
    }
  }

  /** Goes on with these words after what is there, and puts the cursor behind them. */
  public void goOn(String words) {
    area.setValue(text().isBlank() ? words : text().stripTrailing() + "\n" + words);
    changed();
    area.focus();
    area.getElement()
        .executeJs(
            "const box = this.inputElement; box.setSelectionRange(box.value.length,"
                + " box.value.length)");
  }

  /** Says at the box what is wrong with its text, and puts the cursor there. */
  public void problem(String sentence) {
    area.setErrorMessage(sentence);
    area.setInvalid(true);
    area.focus();
  }

  /** Empties the box: what was in it has been sent. */
  @Override
  public void sent() {
    super.sent();
    area.clear();
  }
}
