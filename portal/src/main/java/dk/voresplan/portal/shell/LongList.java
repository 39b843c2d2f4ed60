package dk.voresplan.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dk.voresplan.i18n.Words;
import dk.voresplan.paging.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A list of which the first few are shown, and more of them at each press of a button. Each press
 * reads what it shows, so that no list lies whole in memory.
 */
public final class LongList<T> extends Div {
  private static final int AT_ONCE = 20;

  /** What the first page is read by: as many as are shown, and one more if there is one. */
  public static final PageRequest FIRST = page(Optional.empty());

  private final transient Function<T, List<T>> next;
  private final transient Function<T, Component> card;
  private final ShowMore more;
  private transient Optional<T> last = Optional.empty();

  private LongList(
      Words words, Function<T, List<T>> next, List<T> first, Function<T, Component> card) {
    this.next = next;
    this.card = card;
    this.more = new ShowMore(words, this::more);
    addClassName("list");
    add(more);
    show(first);
  }

  /** Shows each one of a short list, or of one that is in memory anyway, as {@code card} does. */
  public LongList(Words words, List<T> all, Function<T, Component> card) {
    this(words, last -> all.subList(all.indexOf(last) + 1, all.size()), all, card);
  }

  /**
   * Shows each one as {@code card} does.
   *
   * @param first what was read by {@link #FIRST}
   * @param read reads a further page
   */
  public LongList(
      Words words,
      List<T> first,
      Function<PageRequest, List<T>> read,
      Function<T, UUID> id,
      Function<T, Component> card) {
    this(words, last -> read.apply(page(Optional.of(id.apply(last)))), first, card);
  }

  private void more() {
    show(last.map(next).orElse(List.of()));
  }

  private void show(List<T> page) {
    page.stream()
        .limit(AT_ONCE)
        .forEach(one -> {
          addComponentAtIndex(getComponentCount() - 1, card.apply(one));
          last = Optional.of(one);
        });
    more.setVisible(page.size() > AT_ONCE);
  }

  private static PageRequest page(Optional<UUID> after) {
    return new PageRequest(AT_ONCE + 1, after);
  }
}
