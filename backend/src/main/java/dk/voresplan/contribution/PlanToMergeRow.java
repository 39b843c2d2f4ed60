package dk.voresplan.contribution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * A plan that waits to be merged again, and a source whose directory changed.
 *
 * @param name what the source's organisation is called
 */
@MappedEntity("plan_to_merge")
record PlanToMergeRow(@Id UUID citizenId, UUID sourceSystemId, String name) {}
