package dk.voresplan.person;

import java.time.LocalDate;
import java.util.Optional;

/** Someone the portal knows: a citizen with a plan, a relative, or both. */
public record Person(
    CitizenId id,
    Optional<String> name,
    Optional<LocalDate> birthDate,
    Optional<String> language) {}
