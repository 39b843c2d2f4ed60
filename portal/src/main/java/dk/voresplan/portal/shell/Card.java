package dk.voresplan.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A white sheet on the paper, holding what belongs together. */
public class Card extends Div {
  /** A card with these parts, one below the other. */
  public Card(Component... parts) {
    addClassName("card");
    add(parts);
  }

  /**
   * The same card in another dress: {@code new}, {@code sky}, {@code coordinator}, {@code refused}.
   */
  public Card dressed(String dress) {
    addClassName("card--" + dress);
    return this;
  }
}
