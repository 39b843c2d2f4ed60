package dk.voresplan.api;

import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.InboxCounts;
import dk.voresplan.wish.InboxItem;
import dk.voresplan.wish.InboxPage;
import dk.voresplan.wish.InboxScope;
import dk.voresplan.wish.InboxState;
import dk.voresplan.wish.OutcomeKind;
import dk.voresplan.wish.WishWords;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An inbox as the API tells it.
 *
 * @param more whether there are others after these
 * @param counts how many of the professional's own ask for what
 * @param teamCounts the same of the unit's
 */
@Serdeable
record InboxView(
    List<Item> items,
    boolean more,
    Map<InboxState, Integer> counts,
    Map<InboxState, Integer> teamCounts) {
  static InboxView of(InboxPage page, InboxCounts counts) {
    return new InboxView(
        page.items().stream().map(Item::of).toList(),
        page.more(),
        of(counts, InboxScope.MINE),
        of(counts, InboxScope.TEAM));
  }

  private static Map<InboxState, Integer> of(InboxCounts counts, InboxScope whose) {
    return Stream.of(InboxState.values())
        .collect(Collectors.toMap(Function.identity(), state -> counts.of(whose, state)));
  }

  /**
   * A wish that waits.
   *
   * @param text the citizen's words, for who may read them, in an inbox of their own
   * @param holders the names of those who have it
   */
  @Serdeable
  record Item(
      UUID citizen,
      String citizenName,
      UUID wish,
      Optional<String> text,
      Optional<Long> voiceSeconds,
      InboxState state,
      LocalDate replyDueOn,
      Optional<OutcomeKind> outcome,
      boolean readable,
      boolean yours,
      String holders) {
    static Item of(InboxItem item) {
      return new Item(
          item.citizen().value(),
          item.citizenName(),
          item.wish().value(),
          item.words().flatMap(WishWords::text).map(OwnWords::value),
          item.words().flatMap(WishWords::voice).map(Duration::toSeconds),
          item.state(),
          item.replyDueOn(),
          item.outcome(),
          item.readable(),
          item.yours(),
          item.holders());
    }
  }
}
