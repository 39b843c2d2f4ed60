package dk.voresplan.handover;

import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.Sector;
import dk.voresplan.organisation.UnitId;
import io.micronaut.core.annotation.Introspected;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A professional in the citizen's team, with their organisation and their unit. */
@Introspected
record ColleagueRow(
    UUID id,
    String name,
    @Nullable String role,
    UUID organisationId,
    String organisationName,
    Sector sector,
    @Nullable UUID unitId,
    @Nullable String unitName,
    @Nullable Sector unitSector) {
  Colleague colleague() {
    return new Colleague(
        new ProfessionalId(id),
        name,
        Optional.ofNullable(role),
        new HandoverSide(
            new OrganisationId(organisationId),
            Optional.empty(),
            organisationName,
            organisationName,
            sector),
        unit());
  }

  private Optional<HandoverSide> unit() {
    return unitId == null || unitName == null || unitSector == null
        ? Optional.empty()
        : Optional.of(
            new HandoverSide(
                new OrganisationId(organisationId),
                Optional.of(new UnitId(unitId)),
                organisationName,
                unitName,
                unitSector));
  }
}
