package dk.voresplan.portal.wish;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishState;
import java.util.List;

/**
 * Shows the loop of a wish: shared, seen, answered, and what it became. Those behind are filled,
 * and the next is a ring.
 */
final class WishLoop extends OrderedList {
  private static final List<WishState> STATIONS =
      List.of(WishState.SHARED, WishState.SEEN, WishState.ANSWERED, WishState.SETTLED);

  WishLoop(Words words, Wish wish) {
    addClassName("loop");
    for (var station : STATIONS) {
      boolean reached = wish.state().compareTo(station) >= 0;
      var item = new ListItem(new Span(words.say("wish.loop." + name(wish, station))));
      item.addClassName("loop__station");
      if (reached) {
        item.addClassName("loop__station--reached");
      }
      var spoken = new Span(words.say(reached ? "wish.loop.reached" : "wish.loop.notYet"));
      spoken.addClassName("visually-hidden");
      item.add(spoken);
      add(item);
    }
  }

  private static String name(Wish wish, WishState station) {
    if (station != WishState.SETTLED) {
      return station.name();
    }
    return wish.cameTrueAt().isPresent()
        ? WishState.CAME_TRUE.name()
        : wish.outcome().map(it -> it.outcome().kind().name()).orElse(station.name());
  }
}
