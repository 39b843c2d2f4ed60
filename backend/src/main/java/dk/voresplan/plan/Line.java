package dk.voresplan.plan;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What one source says at one place of the plan.
 *
 * @param id names the line; it stays the same as long as the source keeps its own id of it
 */
@Serdeable
public record Line(String id, Source source) {}
