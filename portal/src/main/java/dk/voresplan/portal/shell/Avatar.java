package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;

/** The initials of a name in a circle; hidden from screen readers, as the name stands beside it. */
public final class Avatar extends Span {
  /** The initials of the first and the last name, in the colour {@code tone} (pine, sun or sky). */
  public Avatar(String name, String tone) {
    super(initials(name));
    addClassNames("avatar", "avatar--" + tone);
    getElement().setAttribute("aria-hidden", "true");
  }

  private static String initials(String name) {
    var names = Arrays.stream(name.strip().split("\\s+")).filter(part -> !part.isEmpty()).toList();
    if (names.isEmpty()) {
      return "";
    }
    return names.size() == 1
        ? initial(names.getFirst())
        : initial(names.getFirst()) + initial(names.getLast());
  }

  private static String initial(String name) {
    return Character.toString(name.codePointAt(0)).toUpperCase(Locale.ROOT);
  }
}
