package dk.voresplan.outbox;

import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;

/** The notices of all citizens' changes, as a node takes them. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
interface WaitingSignalRows extends GenericRepository<ChangeSignalRow, UUID> {
  /** What is kept for the node and is not being handed over, the oldest first. */
  @Query(
      """
      select id, subject, subject_id, citizen_id, concerned, true as "for update"
      from outbox
      where node_id = :node
      order by id
      limit :most
      for no key update skip locked
      """)
  List<ChangeSignalRow> hold(UUID node, int most);

  @Query("delete from outbox where node_id = :node and id in (:ids)")
  int forget(UUID node, List<UUID> ids);
}
