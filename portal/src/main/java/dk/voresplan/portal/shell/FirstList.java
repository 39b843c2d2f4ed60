package dk.voresplan.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dk.voresplan.i18n.Words;
import dk.voresplan.paging.FirstRows;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A list in an order that others change, of which the first few are shown. Each press of a button
 * reads it anew, and shows more of it.
 */
public final class FirstList<T> extends Div {
  private static final int AT_ONCE = 50;

  private final transient Words words;
  private final transient IntFunction<FirstRows<T>> read;
  private final transient Function<T, Component> card;
  private int shown = AT_ONCE;
  private boolean empty;

  /**
   * Shows each one as {@code card} does, from {@link #show} on.
   *
   * @param read reads the first rows, as many as it is asked for
   */
  public FirstList(Words words, IntFunction<FirstRows<T>> read, Function<T, Component> card) {
    this.words = words;
    this.read = read;
    this.card = card;
  }

  /** Reads the list anew, as far as it was shown. */
  public void show() {
    removeAll();
    var first = read.apply(shown);
    empty = first.rows().isEmpty();
    first.rows().forEach(one -> add(card.apply(one)));
    if (first.more()) {
      add(new ShowMore(words, this::more));
    }
  }

  /** Whether there was nothing to show. */
  public boolean isEmpty() {
    return empty;
  }

  private void more() {
    shown += AT_ONCE;
    show();
  }
}
