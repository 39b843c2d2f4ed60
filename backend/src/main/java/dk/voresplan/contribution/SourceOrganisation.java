package dk.voresplan.contribution;

import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.Sector;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.plan.Source;

/**
 * A source system and the organisation it speaks for.
 *
 * @param client what it is known by: the same wherever it contributes, so good to sort by
 * @param identifier of the organisation, {@code system|value}
 */
record SourceOrganisation(
    SourceSystemId id,
    String client,
    OrganisationId organisation,
    String name,
    Sector sector,
    String identifier) {
  Source asSource() {
    return new Source(name, sector);
  }
}
