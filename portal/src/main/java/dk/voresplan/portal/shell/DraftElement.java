package dk.voresplan.portal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.draft.Draft;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.DraftSaving;
import dk.voresplan.draft.Drafts;
import dk.voresplan.portal.server.Incident;
import dk.voresplan.storage.Digest;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An element that saves as a draft what is typed within it. The page keeps the time, sends the text
 * and says what is stored (drafts.js); this side saves and answers.
 * docs/decisions/026-what-is-typed-is-safe-on-the-device-too.md
 */
@Tag("draft-box")
public abstract class DraftElement extends Div {
  private static final String DETAIL = "event.detail.";
  private static final String BROWSER = DETAIL + "browser";
  private static final String BOX = DETAIL + "box";
  private static final String ROUND = DETAIL + "round";
  private static final String NUMBER = DETAIL + "number";
  private static final String TEXT = DETAIL + "text";
  private static final String VERSION = DETAIL + "version";
  private static final String SENT = DETAIL + "sent";

  private final transient Visitor visitor;
  private final transient Drafts drafts;
  private final transient DraftPlace place;
  private final DraftLines lines;
  private final DraftChoice choice;
  private long version;

  /** What is in the database. */
  private String saved = "";

  /** What need not be saved: what is saved, or words that nobody has touched yet. */
  private String untouched = "";

  private String text = "";
  private String savedLine = "";

  /** Counts what was sent off, so that what is still on its way to the server is not saved anew. */
  private int round;

  private boolean failing;
  private boolean full;

  /** An element for what its author types in {@code place}. */
  protected DraftElement(Visitor visitor, Drafts drafts, DraftPlace place) {
    this.visitor = visitor;
    this.drafts = drafts;
    this.place = place;
    lines = new DraftLines(visitor.words());
    choice = new DraftChoice(visitor.words());
    on("draft-save", this::save, BOX, ROUND, NUMBER, TEXT);
    on("draft-browser", this::unlock, BROWSER);
    on("draft-found", this::found, TEXT, VERSION, SENT);
  }

  private void on(String name, Consumer<DomEvent> listener, String... data) {
    var registration = getElement().addEventListener(name, listener::accept);
    for (var each : data) {
      registration.addEventData(each);
    }
  }

  /** The page has this text now. */
  protected abstract void typed(String text);

  /** Puts into the fields what is now the draft. */
  protected abstract void show();

  /** Puts into the fields a text that did not reach the server last time. */
  protected abstract void take(String found);

  /** A second text as its author can read it. */
  protected String readable(String text) {
    return text;
  }

  /** What the author last typed here, with nothing shown yet. */
  protected final void find() {
    drafts.find(visitor.actor(), place).ifPresent(this::stored);
    text = saved;
  }

  /** Adds the lines that say whether it is stored, and where a second text is shown. */
  protected final void addLines() {
    add(lines, choice);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    begin(false);
  }

  /** Tells the page what stands here, and which text needs no saving. */
  private void begin(boolean discards) {
    if (isAttached()) {
      getElement()
          .callJsFunction("begin", text, untouched, (double) version, round, savedLine, discards);
    }
  }

  /** Begins with words that need no saving as long as nobody touches them. */
  protected final void beginUntouched(String words) {
    text = words;
    untouched = words;
    begin(false);
  }

  private void use(Draft other) {
    stored(other);
    text = saved;
    begin(true);
    show();
  }

  private void stored(Draft draft) {
    version = draft.version();
    saved = draft.text();
    untouched = saved;
    savedLine =
        visitor.words().say("draft.saved", Map.of("time", visitor.dates().time(draft.savedAt())));
  }

  private void save(DomEvent event) {
    var sent = event.getEventData();
    if (sent.get(ROUND).asInt() != round) {
      return;
    }
    var box = sent.get(BOX).asString();
    int number = sent.get(NUMBER).asInt();
    text = sent.get(TEXT).asString();
    typed(text);
    try {
      answer(save(), box, number);
    } catch (AccessRefused signedOut) {
      throw signedOut;
    } catch (RuntimeException failure) {
      note(failure);
      answer("failed", box, number);
    }
  }

  /** Saves, and returns what the page is told of it. */
  private String save() {
    if (version == 0 || !text.equals(saved)) {
      switch (drafts.save(visitor.actor(), place, text, version)) {
        case DraftSaving.Saved(Draft draft) -> {
          stored(draft);
          // What no column can hold was replaced; what stands here is the author's all the same.
          saved = text;
          if (full) {
            choice.removeAll();
            full = false;
          }
        }
        case DraftSaving.TooMany() -> {
          if (!full) {
            choice.tellTooMany();
            full = true;
          }
          return "failed";
        }
        case DraftSaving.OtherWindow(Draft other) -> {
          choice.offerOther(readable(other.text()), () -> use(other), () -> keepOver(other));
          return "waits";
        }
      }
    }
    failing = false;
    return "stored";
  }

  /** The page tries again and again: the log hears of it once. */
  private void note(RuntimeException failure) {
    if (!failing) {
      Incident.of(failure);
    }
    failing = true;
  }

  /** To the page and not to the element, which the author may have left meanwhile. */
  private void answer(String what, String box, int number) {
    getUI()
        .ifPresent(ui ->
            ui.getPage()
                .executeJs(
                    "window.voresplan[$0]($1, $2, $3, $4)",
                    what,
                    box,
                    number,
                    (double) version,
                    savedLine));
  }

  private void keepOver(Draft other) {
    version = other.version();
    saved = other.text();
    changed();
  }

  private void unlock(DomEvent event) {
    PathId.read(event.getEventData().get(BROWSER).asString())
        .ifPresent(browser -> {
          try {
            var key = PageKey.of(UI.getCurrent(), visitor, drafts, browser);
            getElement().callJsFunction("unlock", key.secret(), key.nameOf(place));
          } catch (AccessRefused signedOut) {
            throw signedOut;
          } catch (RuntimeException failure) {
            note(failure);
          }
        });
  }

  /**
   * A text lies in the browser that was not confirmed: it goes on, unless the draft went on too. A
   * browser that was killed keeps the text of some seconds ago, which begins what is stored.
   */
  private void found(DomEvent event) {
    var data = event.getEventData();
    var found = data.get(TEXT).asString();
    boolean sameDraft =
        data.get(VERSION).asLong() == version || data.get(SENT).asString().equals(Digest.of(saved));
    if (found.equals(saved) || (!sameDraft && saved.startsWith(found))) {
      leave();
    } else if (sameDraft && text.equals(saved)) {
      take(found);
    } else {
      choice.offerFound(readable(found), () -> take(found), this::leave);
    }
  }

  /** Makes a found text the draft at once. */
  protected final void saveFound(String found) {
    text = found;
    getElement().callJsFunction("took");
    if (save().equals("stored")) {
      begin(true);
    }
  }

  private void leave() {
    getElement().callJsFunction("leave");
  }

  /** Tells the page that this side put words in, which are to be saved. */
  protected final void changed() {
    getElement().callJsFunction("changed");
  }

  /** The server's own view of what stands here now. */
  protected final void now(String text) {
    this.text = text;
  }

  /** What stands here now, as far as it has come to the server. */
  public final String text() {
    return text;
  }

  /** Forgets the draft: what was in it has been sent. */
  public void sent() {
    drafts.discard(visitor.actor(), place);
    round++;
    version = 0;
    saved = "";
    text = "";
    untouched = "";
    choice.removeAll();
    begin(true);
  }
}
