package dk.voresplan.handover;

import dk.voresplan.access.Projection;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;

@Singleton
class WaitingHandoverRepository {
  /** The citizens of those that take place first. */
  static Projection citizens(LocalDate today, int most) {
    return Projection.first(
        "select h.citizen_id, min(h.takes_place_on) as first_day "
            + WaitingHandoverRows.WAITING
            + " group by h.citizen_id",
        "t.first_day, t.citizen_id",
        Map.of("today", today, "most", most));
  }
}
