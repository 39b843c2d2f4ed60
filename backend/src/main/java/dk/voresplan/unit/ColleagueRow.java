package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;
import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** Someone else of a professional's unit, as the database holds them. */
@Introspected
record ColleagueRow(UUID id, String name) {
  UnitColleague colleague() {
    return new UnitColleague(new ProfessionalId(id), name);
  }
}
