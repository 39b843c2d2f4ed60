package dk.voresplan.portal.desk;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import dk.voresplan.i18n.Words;
import java.util.List;

/**
 * Explains the keys of the inbox, and the way to do without them. Single keys disturb people who
 * speak to the machine (WCAG 2.1.4). What the keys do is in portal.js, so that a key needs no
 * answer from the server.
 */
final class KeysHelp extends Div {
  private static final String ID = "tastegenveje";
  private static final List<String> KEYS = List.of("j", "k", "o", "r", "/", "?");

  KeysHelp(Words words) {
    var title = new H2(words.say("keys.title"));
    title.setId(ID + "-titel");
    var keys = new DescriptionList();
    keys.addClassName("keys__list");
    for (int at = 0; at < KEYS.size(); at++) {
      var key = new Element("kbd");
      key.setText(KEYS.get(at));
      var term = new DescriptionList.Term();
      term.getElement().appendChild(key);
      keys.add(term, new DescriptionList.Description(words.say("keys." + at)));
    }
    var use = new Input();
    use.setType("checkbox");
    use.setId(ID + "-brug");
    var label = new NativeLabel(words.say("keys.use"));
    label.setFor(ID + "-brug");
    var choice = new Div(use, label);
    choice.addClassName("keys__use");
    var close = new NativeButton(words.say("keys.close"));
    close.addClassNames("button", "button--outline");
    close
        .getElement()
        .setAttribute("type", "button")
        .setAttribute("autofocus", "")
        .setAttribute("popovertarget", ID)
        .setAttribute("popovertargetaction", "hide");
    setId(ID);
    addClassName("keys");
    add(title, new Paragraph(words.say("keys.lead")), keys, choice, close);
    getElement()
        .setAttribute("popover", "auto")
        .setAttribute("role", "dialog")
        .setAttribute("aria-labelledby", ID + "-titel");
  }

  /** The way to it without a keyboard. */
  static NativeButton button(Words words) {
    var button = new NativeButton(words.say("keys.title"));
    button.addClassNames("link", "keys__open");
    button.getElement().setAttribute("type", "button").setAttribute("popovertarget", ID);
    return button;
  }
}
