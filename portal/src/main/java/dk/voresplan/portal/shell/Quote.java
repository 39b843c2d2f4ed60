package dk.voresplan.portal.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** The citizen's own words, unchanged, with the sun's line beside them. */
@Tag("blockquote")
public final class Quote extends HtmlContainer {
  /** These words, as plain text. */
  public Quote(String words) {
    setText(words);
    addClassName("quote");
  }
}
