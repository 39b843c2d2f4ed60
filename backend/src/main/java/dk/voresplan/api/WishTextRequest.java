package dk.voresplan.api;

import dk.voresplan.wish.WishText;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Something said, such as an answer.
 *
 * @param text 1 to 10,000 characters
 */
@Serdeable
record WishTextRequest(@Nullable String text) {
  WishText words() {
    return new RequestField("text", text).read(WishText::new);
  }
}
