package dk.voresplan.organisation;

import java.util.Optional;

/** Someone employed by an organisation, acting for one of its units. */
public record Professional(
    ProfessionalId id,
    String name,
    Optional<String> role,
    Organisation organisation,
    Optional<String> unit) {}
