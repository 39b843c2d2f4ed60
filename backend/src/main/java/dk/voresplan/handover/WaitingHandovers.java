package dk.voresplan.handover;

import dk.voresplan.access.Actor;
import dk.voresplan.access.ListPolicy;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.paging.FirstRows;
import dk.voresplan.waiting.WaitingCitizens;
import dk.voresplan.waiting.WaitingKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The handovers that wait for one professional, in all the teams they are in. */
@Singleton
public class WaitingHandovers {
  private final ListPolicy access;
  private final WaitingCitizens citizens;
  private final WaitingHandoverRows rows;
  private final Clock clock;

  WaitingHandovers(
      ListPolicy access, WaitingCitizens citizens, WaitingHandoverRows rows, Clock clock) {
    this.access = access;
    this.citizens = citizens;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Those that are late first, also when it is the other side that has not ticked; at most this
   * many.
   */
  public FirstRows<WaitingHandover> of(Actor.Professional professional, int most) {
    var today = LocalDate.now(clock.withZone(SpokenDates.ZONE));
    return FirstRows.of(
        most,
        read ->
            access
                .list(
                    professional,
                    citizens.mostUrgent(WaitingKind.HANDOVER, professional, read),
                    Set.of(Topic.GOALS),
                    permits -> waiting(permits, today, read))
                .stream()
                .sorted(
                    Comparator.comparing((WaitingHandover it) -> it.handover().takesPlaceOn())
                        .thenComparing(it -> it.citizen().value().toString())
                        .thenComparing(it -> it.handover().id().value().toString()))
                .toList());
  }

  private List<WaitingHandover> waiting(Permits permits, LocalDate today, int most) {
    var me = permits.actor().key();
    return HandoverRow.waiting(rows.of(permits, permits.citizens(), me, me, today, most));
  }
}
