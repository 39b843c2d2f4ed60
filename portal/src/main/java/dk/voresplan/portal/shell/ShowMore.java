package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.NativeButton;
import dk.voresplan.i18n.Words;

/** The way on at the end of a list that is longer than what is shown of it. */
public final class ShowMore extends NativeButton {
  /** Runs {@code more} when it is pressed. */
  public ShowMore(Words words, Runnable more) {
    super(words.say("list.more"), click -> more.run());
    addClassNames("button", "button--outline");
  }
}
