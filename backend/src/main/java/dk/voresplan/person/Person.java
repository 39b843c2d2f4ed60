package dk.voresplan.person;

import java.util.Optional;

/** Someone the portal knows: a citizen with a plan, a relative, or both. */
public record Person(CitizenId id, Optional<String> name) {}
