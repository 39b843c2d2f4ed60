package dk.voresplan.portal.shell;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Map;

/** The browser's own list to choose one from, which every phone and keyboard knows. */
@Tag("select")
public final class Choice extends AbstractSinglePropertyField<Choice, String> {
  /** A list with nothing in it yet. */
  public Choice() {
    super("value", "", false);
    setSynchronizedEvent("change");
    addClassName("field__box");
  }

  /** Offers these, from value to words, with {@code chosen} chosen if it is among them. */
  public void offer(Map<String, String> words, String chosen) {
    getElement().removeAllChildren();
    words.forEach((value, word) -> {
      var option = new Element("option");
      option.setAttribute("value", value).setText(word);
      if (value.equals(chosen)) {
        option.setAttribute("selected", "");
      }
      getElement().appendChild(option);
    });
    setValue(words.containsKey(chosen) ? chosen : words.keySet().iterator().next());
  }
}
