package dk.voresplan.portal.wish;

import dk.voresplan.access.Permit;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.i18n.Words;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishEvent;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.Wishes;
import java.util.List;

/** A wish and what happened to it, before it is told in a language. */
record FoundTrail(Wish wish, List<WishEvent> events) {
  static FoundTrail of(Permit permit, Wishes wishes, WishId id) {
    return new FoundTrail(wishes.find(permit, id), wishes.trail(permit, id));
  }

  Trail trail(Words words, SpokenDates dates) {
    return Trail.of(words, dates, wish, events);
  }
}
