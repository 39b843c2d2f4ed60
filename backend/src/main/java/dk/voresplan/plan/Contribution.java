package dk.voresplan.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** That one organisation has contributed to the plan, and when it last did. */
@Serdeable
public record Contribution(Source source, Instant at) {}
