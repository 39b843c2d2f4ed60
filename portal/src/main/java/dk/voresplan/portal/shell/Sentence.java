package dk.voresplan.portal.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shows a sentence whose {@code **stressed**} parts stand out.
 *
 * <p>The stars count only where the message file has them. Values are filled in afterwards, so that
 * nobody's words can change how the page looks.
 */
public final class Sentence extends Span {
  private static final int FIRST_MARK = 0xE000;

  /** Says {@code key} with its values. */
  public Sentence(Words words, String key, Map<String, String> values) {
    this(words, key, values, Map.of());
  }

  /** The same, of a sentence that also chooses among its words by what we say ourselves. */
  public Sentence(
      Words words, String key, Map<String, String> values, Map<String, String> choices) {
    var marks = new LinkedHashMap<String, String>();
    var marked = new LinkedHashMap<String, String>();
    values.forEach((name, value) -> {
      var mark = Character.toString(FIRST_MARK + marks.size());
      marks.put(mark, value);
      marked.put(name, mark);
    });
    marked.putAll(choices);
    boolean stressed = false;
    for (var part : words.say(key, marked).split("\\*\\*", -1)) {
      if (!part.isEmpty()) {
        add(stressed ? new Stressed(filled(part, marks)) : new Span(filled(part, marks)));
      }
      stressed = !stressed;
    }
  }

  private static String filled(String part, Map<String, String> marks) {
    var filled = new StringBuilder();
    part.codePoints()
        .mapToObj(Character::toString)
        .forEach(character -> filled.append(marks.getOrDefault(character, character)));
    return filled.toString();
  }

  @Tag("strong")
  private static final class Stressed extends HtmlContainer {
    Stressed(String words) {
      setText(words);
    }
  }
}
