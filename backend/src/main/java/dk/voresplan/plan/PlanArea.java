package dk.voresplan.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The goals of one area of life, and the steps that belong to no goal.
 *
 * @param steps what is done in this area without a goal of its own
 */
@Serdeable
public record PlanArea(LifeArea area, List<Goal> goals, List<Step> steps) {}
