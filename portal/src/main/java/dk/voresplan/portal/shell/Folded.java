package dk.voresplan.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;

/** A way that opens where it stands, so that a page with many of them stays calm. */
public final class Folded extends NativeDetails {
  /** What is shown once {@code words} are chosen. */
  public Folded(Icon icon, String words, Component... content) {
    var summary = new Span(icon.draw(), new Span(words));
    summary.addClassName("link");
    var inside = new Div(content);
    inside.addClassName("list");
    addClassName("folded");
    setSummary(summary);
    setContent(inside);
  }
}
