package dk.voresplan.contribution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A contribution whole, as it came. */
@MappedEntity("contribution")
record ContributionRow(
    @Id UUID id, Instant reportedAt, Instant receivedAt, String digest, String original) {}
