package dk.voresplan.contribution;

import dk.voresplan.organisation.SourceSystemId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A resource that the citizen's plan is made of, and what its source is known by. */
@MappedEntity("contribution_resource")
record LineOriginRow(
    UUID sourceSystemId, String clientId, String resourceType, @Id String resourceId) {
  LineOrigin origin() {
    return new LineOrigin(new SourceSystemId(sourceSystemId), key());
  }

  ResourceKey key() {
    return new ResourceKey(resourceType, resourceId);
  }
}
