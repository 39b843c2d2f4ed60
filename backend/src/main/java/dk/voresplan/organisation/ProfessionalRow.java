package dk.voresplan.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A professional with their organisation and unit, as the database holds them. */
@MappedEntity("professional")
record ProfessionalRow(
    @Id UUID id,
    String name,
    @Nullable String role,
    @Nullable String unitName,
    UUID organisationId,
    String organisationName,
    Sector sector) {
  Professional professional() {
    return new Professional(
        new ProfessionalId(id),
        name,
        Optional.ofNullable(role),
        new Organisation(new OrganisationId(organisationId), organisationName, sector),
        Optional.ofNullable(unitName));
  }
}
