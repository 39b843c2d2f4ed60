package dk.voresplan.wish;

import dk.voresplan.organisation.ProfessionalId;
import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** A colleague as the database holds them. */
@Introspected
record StandInRow(UUID id, String name) {
  StandIn standIn() {
    return new StandIn(new ProfessionalId(id), name);
  }
}
