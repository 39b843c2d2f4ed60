package dk.voresplan.contribution;

import dk.voresplan.organisation.SourceSystemId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a source says in one resource, and when it came. */
@MappedEntity("directory_resource")
record StoredVersionRow(
    UUID sourceSystemId,
    String resourceType,
    @Id String resourceId,
    Instant updatedAt,
    Instant receivedAt,
    String digest,
    @Nullable String content) {
  SourceSystemId source() {
    return new SourceSystemId(sourceSystemId);
  }

  StoredVersion kept(ContentTypes contents) {
    return new StoredVersion(
        new ContributedResource(
            new ResourceKey(resourceType, resourceId),
            updatedAt,
            digest,
            contents.read(resourceType, content)),
        receivedAt);
  }
}
