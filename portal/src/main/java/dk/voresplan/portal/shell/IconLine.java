package dk.voresplan.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A line of small text with a drawing before it. */
public final class IconLine extends Div {
  /** A line that is plain text. */
  public IconLine(Icon icon, String text) {
    this(icon, new Span(text));
  }

  /** A line made of other parts. */
  public IconLine(Icon icon, Component text) {
    addClassName("icon-line");
    add(icon.draw(), text);
  }
}
