package dk.voresplan.api;

import dk.voresplan.organisation.ProfessionalId;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who else may read a wish.
 *
 * @param readers ids of professionals in the team; 50 at most
 */
@Serdeable
record ReadersRequest(@Nullable List<@Nullable String> readers) {
  private static final int MOST = 50;

  Set<ProfessionalId> ids() {
    if (readers == null) {
      throw new InvalidField("readers");
    }
    var different = readers.stream().distinct().limit(MOST + 1).toList();
    if (different.size() > MOST) {
      throw new InvalidField("readers");
    }
    return different.stream()
        .map(id -> new ProfessionalId(new RequestField("readers", id).read(UUID::fromString)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
