package dk.voresplan.contribution;

import java.time.Instant;

/**
 * A version of a resource, and when it came.
 *
 * @param receivedAt when the portal took this version in
 */
record StoredVersion(ContributedResource resource, Instant receivedAt) {}
