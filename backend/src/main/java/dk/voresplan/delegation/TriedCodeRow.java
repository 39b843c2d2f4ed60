package dk.voresplan.delegation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** Whose code it is, and for which of their delegations. */
@MappedEntity("invitation_look_up")
record TriedCodeRow(@Id UUID delegationId, UUID citizenId) {}
