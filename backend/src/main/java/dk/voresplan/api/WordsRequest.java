package dk.voresplan.api;

import dk.voresplan.text.OwnWords;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The new words of a wish.
 *
 * @param text 1 to 10,000 characters
 * @param version what it was when the citizen read the words before
 */
@Serdeable
record WordsRequest(@Nullable String text, @Nullable Long version) {
  OwnWords words() {
    return new RequestField("text", text).read(OwnWords::new);
  }

  long seen() {
    return SeenVersion.of(version);
  }
}
