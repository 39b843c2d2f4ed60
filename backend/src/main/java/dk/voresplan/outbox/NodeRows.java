package dk.voresplan.outbox;

import dk.voresplan.storage.Moment;
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
interface NodeRows extends GenericRepository<NodeRows.Row, UUID> {
  @Query("update node set heard_at = :now where id = :id")
  int heard(UUID id, @Moment Instant now);

  @Query("insert into node (id, heard_at) values (:id, :now)")
  int add(UUID id, @Moment Instant now);

  @Query("delete from node where heard_at < :since")
  int forget(@Moment Instant since);

  /** What a repository needs to be one; no statement returns it. */
  @MappedEntity("node")
  record Row(@Id UUID id) {}
}
