package dk.voresplan.question;

import dk.voresplan.organisation.ProfessionalId;
import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/**
 * Someone who may be asked.
 *
 * @param inTeam whether they are in the citizen's team
 * @param coordinates whether they coordinate it
 */
@Introspected
record CandidateRow(
    UUID id, String employeeIdentifier, UUID organisationId, boolean inTeam, boolean coordinates) {
  ProfessionalId professional() {
    return new ProfessionalId(id);
  }
}
