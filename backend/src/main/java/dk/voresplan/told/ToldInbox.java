package dk.voresplan.told;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.paging.FirstRows;
import dk.voresplan.waiting.WaitingCitizenRows;
import dk.voresplan.waiting.WaitingKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** What relatives told the unit, and waits for an answer. */
@Singleton
public class ToldInbox {
  private final AccessPolicy access;
  private final ToldRows rows;
  private final WaitingCitizenRows waiting;
  private final Clock clock;

  ToldInbox(AccessPolicy access, ToldRows rows, WaitingCitizenRows waiting, Clock clock) {
    this.access = access;
    this.rows = rows;
    this.waiting = waiting;
    this.clock = clock;
  }

  /** What waits for an answer, the earliest promise first, at most this many. */
  public FirstRows<ToldItem> of(Actor.Professional professional, int most) {
    return FirstRows.of(
        most,
        read ->
            access.list(
                professional,
                butRefused ->
                    waiting.mostUrgent(
                        WaitingKind.TOLD,
                        professional.key(),
                        LocalDate.now(clock.withZone(SpokenDates.ZONE)),
                        butRefused,
                        read),
                Set.of(Topic.RELATIVES_WORDS),
                permits ->
                    rows.waiting(permits, permits.citizens(), permits.actor().key(), read).stream()
                        .map(ToldItemRow::item)
                        .toList()));
  }
}
