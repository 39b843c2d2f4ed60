package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;

/** Says, wherever one writes to the team, that it is not read at once, and where help is now. */
public final class NotForEmergencies extends Div {
  /** The note in this language. */
  public NotForEmergencies(Words words) {
    var help = new Anchor("/hjaelp", words.say("help.name"));
    help.setRouterIgnore(true);
    var text = new Span(new Span(words.say("emergency.notReadAtOnce") + " "), help, new Span("."));
    addClassNames("icon-line", "note");
    add(Icon.INFO.draw(), text);
  }
}
