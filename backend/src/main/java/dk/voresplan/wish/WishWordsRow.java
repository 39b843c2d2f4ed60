package dk.voresplan.wish;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of how a wish is said. */
@Introspected
record WishWordsRow(UUID id, @Nullable String text, @Nullable Integer milliseconds) {
  WishWords words() {
    return WishWords.of(text, milliseconds);
  }
}
