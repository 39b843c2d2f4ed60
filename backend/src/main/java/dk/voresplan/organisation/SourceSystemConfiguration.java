package dk.voresplan.organisation;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;

/**
 * One source system that may contribute: {@code voresplan.sources.<client id>.…}.
 *
 * @param clientId the client id of its access tokens
 * @param organisation the organisation's name, as citizens know it
 * @param sector the organisation's sector
 * @param identifierSystem the system of the organisation's identifier, by default SOR
 * @param identifier the organisation's identifier, as professionals' sign-in claims also give it
 * @param enabled false: the operator has switched it off
 */
@EachProperty("voresplan.sources")
record SourceSystemConfiguration(
    @Parameter String clientId,
    String organisation,
    Sector sector,
    @io.micronaut.core.bind.annotation.Bindable(defaultValue = "urn:oid:1.2.208.176.1.1")
        String identifierSystem,
    String identifier,
    @io.micronaut.core.bind.annotation.Bindable(defaultValue = "true") boolean enabled) {}
