package dk.voresplan.emergency;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * A unit of the organisation of the one who opened.
 *
 * @param identifierValue names the organisation
 * @param employeeIdentifier names the one who opened
 * @param own whether it is their own
 */
@MappedEntity("unit")
record PlaceRow(
    @Id UUID id,
    String identifier,
    String identifierValue,
    String employeeIdentifier,
    boolean own) {}
