package dk.voresplan.waiting;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Projection;
import dk.voresplan.i18n.SpokenDates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Names the citizens whose matters wait for a professional, so that permits can be asked for. */
@Singleton
public class WaitingCitizens {
  private final WaitingCitizenRows rows;
  private final Clock clock;

  WaitingCitizens(WaitingCitizenRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** The citizens whose matters of this kind are the most urgent today, at most so many. */
  public Projection mostUrgent(WaitingKind kind, Actor.Professional professional, int most) {
    var today = LocalDate.now(clock.withZone(SpokenDates.ZONE));
    return butRefused -> rows.mostUrgent(kind, professional.key(), today, butRefused, most);
  }
}
