package dk.voresplan.wish;

import java.time.Duration;
import java.util.Optional;

/**
 * How the citizen says a wish: written, spoken, or both.
 *
 * @param voice how long the voice lasts
 */
public record WishWords(Optional<WishText> text, Optional<Duration> voice) {
  /** Whether there is a text or a voice. */
  boolean areSaid() {
    return text.isPresent() || voice.isPresent();
  }
}
