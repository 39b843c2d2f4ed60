package dk.voresplan.contribution;

import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.Sector;
import dk.voresplan.organisation.SourceSystemId;
import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** A source system and its organisation, as the database holds them. */
@Introspected
record SourceOrganisationRow(
    UUID id,
    String clientId,
    UUID organisationId,
    String name,
    Sector sector,
    String identifierSystem,
    String identifierValue) {
  SourceOrganisation source() {
    return new SourceOrganisation(
        new SourceSystemId(id),
        clientId,
        new OrganisationId(organisationId),
        name,
        sector,
        identifierSystem + "|" + identifierValue);
  }
}
