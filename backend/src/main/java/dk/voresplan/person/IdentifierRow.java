package dk.voresplan.person;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * Whom a source means by an identifier.
 *
 * @param isLocal whether sources' own ids are all that is known of a citizen without a CPR number
 */
@MappedEntity("identifier_look_up")
record IdentifierRow(
    @Id UUID sourceSystemId,
    String identifierSystem,
    String identifierDigest,
    UUID citizenId,
    boolean hasCpr,
    boolean isLocal) {}
