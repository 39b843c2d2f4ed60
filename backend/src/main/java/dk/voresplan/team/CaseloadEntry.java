package dk.voresplan.team;

import dk.voresplan.person.CitizenId;
import java.time.LocalDate;
import java.util.Optional;

/** A citizen in whose team a professional is. */
public record CaseloadEntry(CitizenId citizen, String name, Optional<LocalDate> birthDate) {}
