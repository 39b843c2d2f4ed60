package dk.voresplan.storage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface LeaseRows extends GenericRepository<LeaseRows.Row, String> {
  @Query(
      """
      update background_lease set holder = :holder, until_at = :until
      where work = :work and (holder = :holder or until_at < :now)
      """)
  int renew(String work, UUID holder, @Moment Instant until, @Moment Instant now);

  @Query(
      """
      insert into background_lease (work, holder, until_at)
      values (:work, :holder, :until)
      on conflict do nothing
      """)
  int take(String work, UUID holder, @Moment Instant until);

  @Query("delete from background_lease where work = :work and holder = :holder")
  int giveBack(String work, UUID holder);

  /** What a repository needs to be one; no statement returns it. */
  @MappedEntity("background_lease")
  record Row(@Id String work) {}
}
