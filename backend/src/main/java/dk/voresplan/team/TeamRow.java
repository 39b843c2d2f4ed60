package dk.voresplan.team;

import dk.voresplan.organisation.ProfessionalId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A team as the database holds it.
 *
 * @param promises who is in it and what their unit promises now, as {@code id=days id=days}
 */
@MappedEntity("team")
record TeamRow(@Id String document, @Nullable String promises, @Nullable Instant askedAt) {
  /** What the units promise now, as it may be since the team was merged. */
  Map<ProfessionalId, Optional<Integer>> promised() {
    return promises == null
        ? Map.of()
        : Stream.of(promises.split(" "))
            .map(promise -> promise.split("=", 2))
            .collect(
                Collectors.toMap(
                    promise -> new ProfessionalId(UUID.fromString(promise[0])),
                    promise ->
                        Optional.of(promise[1]).filter(it -> !it.isEmpty()).map(Integer::valueOf)));
  }
}
