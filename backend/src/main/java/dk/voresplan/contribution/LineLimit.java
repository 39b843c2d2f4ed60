package dk.voresplan.contribution;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds what one source says of one citizen, since each contribution merges all of it again.
 * Resources count, and so do the activities of a care plan and the members of a team.
 */
@Singleton
class LineLimit {
  static final String SETTING = "voresplan.contributions.most-lines";

  private final int most;

  LineLimit(@Property(name = SETTING, defaultValue = "5000") int most) {
    this.most = most;
  }

  /**
   * Checks what the source would say after these versions.
   *
   * @throws TooManyLines if that is more than the limit
   */
  void check(Map<ResourceKey, ContributedResource> known, Versions versions) {
    var after = new HashMap<>(known);
    versions.remove().forEach(after::remove);
    versions.put().forEach(resource -> after.put(resource.key(), resource));
    if (lines(after.values()) > most) {
      throw new TooManyLines(most);
    }
  }

  private static long lines(Collection<ContributedResource> resources) {
    return resources.stream()
        .flatMap(resource -> resource.content().stream())
        .mapToLong(LineLimit::lines)
        .sum();
  }

  private static long lines(Contributed content) {
    return switch (content) {
      case Contributed.CarePlan plan -> 1L + plan.activities().size();
      case Contributed.CareTeam team -> 1L + team.members().size();
      default -> 1L;
    };
  }
}
