package dk.voresplan.outbox;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutboxRows extends GenericRepository<ChangeSignalRow, UUID> {
  /** Keeps a notice for each node that lives. */
  @Needs(
      topic = {},
      part = Part.SHARED,
      leavesMark = true)
  @Query(
      """
      insert into outbox (node_id, id, subject, subject_id, citizen_id, concerned)
      select n.id, cast(:id as uuid), cast(:subject as varchar(20)), cast(:about as uuid), :citizen,
             array(select cast(c.id as uuid) from unnest(:concerned) as c(id))
      from node n
      """)
  int put(
      Permit permit, List<Topic> topics, UUID id, Subject subject, UUID about, String[] concerned);
}
