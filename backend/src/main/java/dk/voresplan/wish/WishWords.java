package dk.voresplan.wish;

import dk.voresplan.text.OwnWords;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the citizen says a wish: written, spoken, or both.
 *
 * @param voice how long the voice lasts
 */
public record WishWords(Optional<OwnWords> text, Optional<Duration> voice) {
  static WishWords of(@Nullable String text, @Nullable Integer milliseconds) {
    return new WishWords(
        Optional.ofNullable(text).map(OwnWords::new),
        Optional.ofNullable(milliseconds).map(Duration::ofMillis));
  }

  /** Whether there is a text or a voice. */
  boolean areSaid() {
    return text.isPresent() || voice.isPresent();
  }
}
