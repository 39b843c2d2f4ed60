package dk.voresplan.wish;

import dk.voresplan.access.OpenedTitle;
import dk.voresplan.text.FirstLine;
import io.micronaut.core.annotation.Introspected;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a wish's text and of one with whom the citizen shared it, if there is one. */
@Introspected
record WishTitleRow(UUID id, @Nullable String text, @Nullable UUID professionalId) {
  OpenedTitle title() {
    return new OpenedTitle(
        Optional.ofNullable(text).map(FirstLine::of),
        professionalId == null ? Set.of() : Set.of(professionalId));
  }
}
