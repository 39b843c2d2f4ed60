package dk.voresplan.history;

import dk.voresplan.access.UnscopedRows;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When citizens were last here, which is asked as they sign in, before any permit can be. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface VisitRows extends GenericRepository<VisitRows.Row, UUID> {
  @Query("select arrived_at from visit where citizen_id = :id")
  Optional<Instant> last(UUID id);

  @Query(
      """
      insert into visit (citizen_id, arrived_at) values (:id, :now)
      on conflict do nothing
      """)
  int begin(UUID id, @Moment Instant now);

  @Query("update visit set arrived_at = :now where citizen_id = :id")
  int again(UUID id, @Moment Instant now);

  /** What a repository needs to be one; no statement returns it. */
  @MappedEntity("visit")
  record Row(@Id UUID citizenId) {}
}
