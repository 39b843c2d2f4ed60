package dk.voresplan.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A source system with its organisation, as the database holds them. */
@MappedEntity("source_system")
record SourceRow(@Id UUID id, boolean isOff, UUID organisationId, String name, Sector sector) {
  SourceSystem source(String clientId) {
    return new SourceSystem(
        new SourceSystemId(id),
        clientId,
        new Organisation(new OrganisationId(organisationId), name, sector));
  }
}
