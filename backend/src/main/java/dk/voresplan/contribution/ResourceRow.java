package dk.voresplan.contribution;

import dk.voresplan.organisation.SourceSystemId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a source says of a citizen in one resource, and the contribution that it came with. */
@MappedEntity("contribution_resource")
record ResourceRow(
    UUID sourceSystemId,
    String resourceType,
    @Id String resourceId,
    UUID contributionId,
    Instant updatedAt,
    String digest,
    @Nullable String content) {
  SourceSystemId source() {
    return new SourceSystemId(sourceSystemId);
  }

  ContributedResource resource(ContentTypes contents) {
    return new ContributedResource(
        new ResourceKey(resourceType, resourceId),
        updatedAt,
        digest,
        contents.read(resourceType, content));
  }
}
