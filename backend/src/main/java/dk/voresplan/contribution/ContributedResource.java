package dk.voresplan.contribution;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One version of one resource of one source.
 *
 * @param updatedAt when this version came to be, as the source says it
 * @param digest of the resource as it came: decides between versions of the same time
 * @param content what it says; empty when it was withdrawn or entered in error
 */
public record ContributedResource(
    ResourceKey key, Instant updatedAt, String digest, Optional<Contributed> content) {
  private static final Comparator<ContributedResource> BY_AGE =
      Comparator.comparing(ContributedResource::updatedAt)
          .thenComparing(ContributedResource::digest);

  /** Whether this version is to be shown rather than the other, whichever arrived first. */
  boolean isNewerThan(ContributedResource other) {
    return BY_AGE.compare(this, other) > 0;
  }

  /** The same text in other words of time: nothing to show anew. */
  boolean saysTheSameAs(ContributedResource other) {
    return content.equals(other.content);
  }
}
