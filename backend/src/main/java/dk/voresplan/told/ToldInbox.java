package dk.voresplan.told;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.paging.FirstRows;
import dk.voresplan.waiting.WaitingCitizens;
import dk.voresplan.waiting.WaitingKind;
import jakarta.inject.Singleton;
import java.util.Set;

/** What relatives told the unit, and waits for an answer. */
@Singleton
public class ToldInbox {
  private final AccessPolicy access;
  private final ToldRows rows;
  private final WaitingCitizens waiting;

  ToldInbox(AccessPolicy access, ToldRows rows, WaitingCitizens waiting) {
    this.access = access;
    this.rows = rows;
    this.waiting = waiting;
  }

  /** What waits for an answer, the earliest promise first, at most this many. */
  public FirstRows<ToldItem> of(Actor.Professional professional, int most) {
    return FirstRows.of(
        most,
        read ->
            access.list(
                professional,
                waiting.mostUrgent(WaitingKind.TOLD, professional, read),
                Set.of(Topic.RELATIVES_WORDS),
                permits ->
                    rows.waiting(permits, permits.citizens(), permits.actor().key(), read).stream()
                        .map(ToldItemRow::item)
                        .toList()));
  }
}
