package dk.voresplan.contribution;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/** Changes one plan's place among those that are merged again. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MergeQueueRows extends GenericRepository<PlanToMergeRow, UUID> {
  /** Lets the plan wait until then, as far as nobody else holds its notes. */
  @Needs(
      topic = {},
      part = Part.MERGE_QUEUE)
  @Query(
      """
      update plan_to_merge set try_at = :until
      where citizen_id = :citizen and (source_system_id in (
        select n.source_system_id from plan_to_merge n
        where n.citizen_id = :citizen
        for no key update skip locked))
      """)
  int delay(WritePermit permit, @Moment Instant until);
}
