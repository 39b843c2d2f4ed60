package dk.voresplan.message;

import dk.voresplan.access.Actor;
import dk.voresplan.access.ListPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.paging.FirstRows;
import dk.voresplan.waiting.WaitingCitizens;
import dk.voresplan.waiting.WaitingKind;
import jakarta.inject.Singleton;
import java.util.Set;

/** What relatives told the unit, and waits for an answer. */
@Singleton
public class MessageInbox {
  private final ListPolicy access;
  private final MessageRows rows;
  private final WaitingCitizens waiting;

  MessageInbox(ListPolicy access, MessageRows rows, WaitingCitizens waiting) {
    this.access = access;
    this.rows = rows;
    this.waiting = waiting;
  }

  /** What waits for an answer, the earliest promise first, at most this many. */
  public FirstRows<MessageItem> of(Actor.Professional professional, int most) {
    return FirstRows.of(
        most,
        read ->
            access.list(
                professional,
                waiting.mostUrgent(WaitingKind.RELATIVE_MESSAGE, professional, read),
                Set.of(Topic.RELATIVES_WORDS),
                permits ->
                    rows.waiting(permits, permits.citizens(), permits.actor().key(), read).stream()
                        .map(MessageItemRow::item)
                        .toList()));
  }
}
