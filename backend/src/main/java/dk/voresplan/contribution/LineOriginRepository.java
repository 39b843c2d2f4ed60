package dk.voresplan.contribution;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class LineOriginRepository {
  /** A resource that the citizen's plan is made of, and what its source is known by. */
  record Resource(SourceSystemId source, String client, ResourceKey key) {}

  List<Resource> resources(Permit permit, Topic topic) {
    return permit
        .rows(topic, Right.SEE)
        .createQuery(
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
        .bind("citizen", permit.citizen().value())
        .map((row, context) ->
            new Resource(
                new SourceSystemId(Columns.uuid(row, "source_system_id")),
                row.getString("client_id"),
                new ResourceKey(row.getString("resource_type"), row.getString("resource_id"))))
        .list();
  }
}
