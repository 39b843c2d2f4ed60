package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;

/** Shows a second text beside what stands in a box, and lets its author choose one of the two. */
final class DraftChoice extends Div {
  private final transient Words words;

  DraftChoice(Words words) {
    this.words = words;
    addClassName("field__choice");
    getElement().setAttribute("role", "status");
  }

  /** The text of another window, which was saved first. */
  void offerOther(String text, Runnable useOther, Runnable keepThis) {
    offer("draft.otherWindow", text, "draft.useOther", useOther, "draft.keepThis", keepThis);
  }

  /** A text that did not reach the server, while what the box holds was saved elsewhere. */
  void offerFound(String text, Runnable useIt, Runnable leaveIt) {
    offer("draft.found", text, "draft.useFound", useIt, "draft.leaveFound", leaveIt);
  }

  /** It cannot be saved until something else is sent or emptied. */
  void tellTooMany() {
    removeAll();
    add(new Span(words.say("draft.tooMany")));
  }

  private void offer(
      String lead, String text, String first, Runnable take, String second, Runnable leave) {
    var theirs = new Span(text);
    theirs.addClassName("field__other");
    removeAll();
    add(new Span(words.say(lead)), theirs, button(first, take), button(second, leave));
  }

  private NativeButton button(String key, Runnable choice) {
    var button =
        new NativeButton(
            words.say(key),
            click -> {
              removeAll();
              choice.run();
            });
    button.addClassNames("button", "button--outline");
    return button;
  }
}
