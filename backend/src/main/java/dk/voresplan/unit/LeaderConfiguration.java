package dk.voresplan.unit;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;

/**
 * One leader of a unit: {@code voresplan.leaders.<any name>.…}. The operator says who leads, as no
 * source may let people in to more than it knows.
 *
 * @param name tells the entries apart
 * @param organisation the organisation's identifier, as in {@code voresplan.sources}
 * @param unit the unit's identifier, {@code system|value}, as its source gives it
 * @param employee the leader's employee identifier within the organisation
 */
@EachProperty("voresplan.leaders")
record LeaderConfiguration(
    @Parameter String name, String organisation, String unit, String employee) {}
