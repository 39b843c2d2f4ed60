package dk.voresplan.plan;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Two goals, by their ids.
 *
 * @param one the goal that comes first in the plan
 */
@Serdeable
public record GoalPair(String one, String other) {}
