package dk.voresplan.delegation;

import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.person.CitizenId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a source says that a relative may see of a citizen's plan.
 *
 * @param opened what they may see; as configured when the law says so
 */
public record ContributedDelegation(
    SourceSystemId source,
    CitizenId relative,
    String name,
    Basis basis,
    Opened opened,
    Optional<Instant> from,
    Optional<Instant> until) {}
