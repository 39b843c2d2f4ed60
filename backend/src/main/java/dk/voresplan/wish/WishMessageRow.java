package dk.voresplan.wish;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.text.OwnWords;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of what was said about a wish; the citizen said it where there is no professional. */
@Introspected
record WishMessageRow(
    @Nullable UUID professionalId, String authorName, String text, Instant writtenAt) {
  WishMessage message() {
    return new WishMessage(
        Optional.ofNullable(professionalId).map(ProfessionalId::new),
        authorName,
        new OwnWords(text),
        writtenAt);
  }
}
