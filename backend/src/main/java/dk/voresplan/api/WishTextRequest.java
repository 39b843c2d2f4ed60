package dk.voresplan.api;

import dk.voresplan.text.OwnWords;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Something said, such as an answer.
 *
 * @param text 1 to 10,000 characters
 */
@Serdeable
record WishTextRequest(@Nullable String text) {
  OwnWords words() {
    return new RequestField("text", text).read(OwnWords::new);
  }
}
