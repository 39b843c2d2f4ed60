package dk.voresplan.contribution;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LineOriginRows extends GenericRepository<LineOriginRow, String> {
  @Needs(topic = {})
  @Query(
      """
      select r.source_system_id, s.client_id, r.resource_type, r.resource_id
      from contribution_resource r
      join source_system s on s.id = r.source_system_id
      where r.citizen_id = :citizen
      union all
      select u.source_system_id, s.client_id, u.resource_type, u.resource_id
      from directory_use u
      join source_system s on s.id = u.source_system_id
      where u.citizen_id = :citizen
      """)
  List<LineOriginRow> all(Permit permit, List<Topic> topics);
}
