package dk.voresplan.history;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When a citizen was last here, which only they are told. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface VisitRows extends GenericRepository<VisitRows.Row, UUID> {
  @Needs(
      topic = {},
      part = Part.OWN)
  @Query("select arrived_at from visit where citizen_id = :citizen")
  Optional<Instant> last(Permit permit);

  @Needs(
      topic = {},
      part = Part.OWN,
      leavesMark = true)
  @Query(
      """
      insert into visit (citizen_id, arrived_at) values (:citizen, :now)
      on conflict do nothing
      """)
  int begin(Permit permit, @Moment Instant now);

  @Needs(
      topic = {},
      part = Part.OWN,
      leavesMark = true)
  @Query("update visit set arrived_at = :now where citizen_id = :citizen")
  int again(Permit permit, @Moment Instant now);

  /** What a repository needs to be one; no statement returns it. */
  @MappedEntity("visit")
  record Row(@Id UUID citizenId) {}
}
