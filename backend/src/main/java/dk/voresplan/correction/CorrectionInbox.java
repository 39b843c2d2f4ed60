package dk.voresplan.correction;

import dk.voresplan.access.Actor;
import dk.voresplan.access.ListPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.paging.FirstRows;
import dk.voresplan.waiting.WaitingCitizens;
import dk.voresplan.waiting.WaitingKind;
import jakarta.inject.Singleton;
import java.util.Set;

/** What citizens say is not right, and one professional is to answer. */
@Singleton
public class CorrectionInbox {
  private final ListPolicy access;
  private final CorrectionRows rows;
  private final WaitingCitizens waiting;

  CorrectionInbox(ListPolicy access, CorrectionRows rows, WaitingCitizens waiting) {
    this.access = access;
    this.rows = rows;
    this.waiting = waiting;
  }

  /** What waits for an answer, the earliest promise first, at most this many. */
  public FirstRows<CorrectionItem> of(Actor.Professional professional, int most) {
    return FirstRows.of(
        most,
        read ->
            access.list(
                professional,
                waiting.mostUrgent(WaitingKind.CORRECTION, professional, read),
                Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR),
                permits ->
                    rows.waiting(permits, permits.citizens(), permits.actor().key(), read).stream()
                        .map(CorrectionItemRow::item)
                        .toList()));
  }
}
