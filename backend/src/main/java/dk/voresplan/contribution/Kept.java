package dk.voresplan.contribution;

import java.time.Instant;

/**
 * A version of a resource, and when it came.
 *
 * @param receivedAt when the portal took this version in
 */
record Kept(ContributedResource resource, Instant receivedAt) {}
