package dk.voresplan.api;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.wish.WishDraft;
import dk.voresplan.wish.WishKind;
import dk.voresplan.wish.WishText;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A wish as a citizen's app hands it in.
 *
 * @param kind {@code WISH} or {@code DREAM}
 * @param text 1 to 10,000 characters
 * @param lifeArea the area of life it is about, when it is said
 * @param readers ids of the professionals in the team who may read it; 50 at most, none keeps it
 *     private
 */
@Serdeable
record WishRequest(
    @Nullable String kind,
    @Nullable String text,
    @Nullable String lifeArea,
    @Nullable List<String> readers) {

  private static final int MOST_READERS = 50;

  WishDraft draft() {
    return new WishDraft(
        one(WishKind.values(), kind, "kind").orElseThrow(() -> new InvalidField("kind")),
        new WishText(text == null ? "" : text),
        one(LifeArea.values(), lifeArea, "lifeArea"),
        ids());
  }

  private Set<ProfessionalId> ids() {
    if (readers == null) {
      return Set.of();
    }
    var different = readers.stream().distinct().limit(MOST_READERS + 1).toList();
    if (different.size() > MOST_READERS || different.stream().anyMatch(Objects::isNull)) {
      throw new InvalidField("readers");
    }
    return different.stream().map(WishRequest::reader).collect(Collectors.toUnmodifiableSet());
  }

  private static <E extends Enum<E>> Optional<E> one(
      E[] values, @Nullable String name, String field) {
    if (name == null) {
      return Optional.empty();
    }
    return Optional.of(
        Stream.of(values)
            .filter(value -> value.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new InvalidField(field)));
  }

  private static ProfessionalId reader(String id) {
    try {
      return new ProfessionalId(UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      throw new InvalidField("readers");
    }
  }
}
