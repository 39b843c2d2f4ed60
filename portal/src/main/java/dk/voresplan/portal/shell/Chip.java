package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Span;

/** A short word on a coloured ground, such as whom a line comes from. */
public final class Chip extends Span {
  /** A word alone. */
  public Chip(String word, String tone) {
    addClassNames("chip", "chip--" + tone);
    add(new Span(word));
  }

  /** A word with a drawing before it. */
  public Chip(Icon icon, String word, String tone) {
    addClassNames("chip", "chip--" + tone);
    add(icon.draw(), new Span(word));
  }
}
