package dk.voresplan.contribution;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many resources column by column, as one statement takes them. */
record ResourceColumns(List<ContributedResource> resources) {
  static String[] types(Collection<ResourceKey> keys) {
    return keys.stream().map(ResourceKey::type).toArray(String[]::new);
  }

  static String[] ids(Collection<ResourceKey> keys) {
    return keys.stream().map(ResourceKey::id).toArray(String[]::new);
  }

  String[] types() {
    return column(it -> it.key().type());
  }

  String[] ids() {
    return column(it -> it.key().id());
  }

  String[] moments() {
    return column(it -> it.updatedAt().toString());
  }

  String[] digests() {
    return column(ContributedResource::digest);
  }

  /** Null for what was withdrawn. */
  @Nullable String[] contents(ContentTypes contents) {
    return resources.stream().map(contents::write).toArray(String[]::new);
  }

  private String[] column(Function<ContributedResource, String> text) {
    return resources.stream().map(text).toArray(String[]::new);
  }
}
