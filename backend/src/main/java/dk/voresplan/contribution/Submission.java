package dk.voresplan.contribution;

import dk.voresplan.person.CitizenIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contribution as a source hands it in, read and found to be about one citizen or none.
 *
 * @param identity what tells who the citizen is; empty when it is about no citizen
 * @param reportedAt when the source made it
 * @param digest of the whole, so that the same twice changes nothing
 * @param original the whole, as it came
 * @param resources what it says of the citizen
 * @param directory what it says of organisations, their people and places
 */
public record Submission(
    Optional<CitizenIdentity> identity,
    Instant reportedAt,
    String digest,
    String original,
    List<ContributedResource> resources,
    List<ContributedResource> directory) {}
