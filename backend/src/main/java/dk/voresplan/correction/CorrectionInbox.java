package dk.voresplan.correction;

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

/** What citizens say is not right, and one professional is to answer. */
@Singleton
public class CorrectionInbox {
  private final AccessPolicy access;
  private final CorrectionRows rows;
  private final WaitingCitizenRows waiting;
  private final Clock clock;

  CorrectionInbox(
      AccessPolicy access, CorrectionRows rows, WaitingCitizenRows waiting, Clock clock) {
    this.access = access;
    this.rows = rows;
    this.waiting = waiting;
    this.clock = clock;
  }

  /** What waits for an answer, the earliest promise first, at most this many. */
  public FirstRows<CorrectionItem> of(Actor.Professional professional, int most) {
    return FirstRows.of(
        most,
        read ->
            access.list(
                professional,
                butRefused ->
                    waiting.mostUrgent(
                        WaitingKind.CORRECTION,
                        professional.key(),
                        LocalDate.now(clock.withZone(SpokenDates.ZONE)),
                        butRefused,
                        read),
                Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR),
                permits ->
                    rows.waiting(permits, permits.citizens(), permits.actor().key(), read).stream()
                        .map(CorrectionItemRow::item)
                        .toList()));
  }
}
