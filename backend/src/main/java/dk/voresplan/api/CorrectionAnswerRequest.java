package dk.voresplan.api;

import dk.voresplan.correction.CorrectionAnswer.Verdict;
import dk.voresplan.text.InvalidText;
import dk.voresplan.wish.WishText;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a professional's app answers.
 *
 * @param verdict {@code CORRECTED} or {@code KEPT}
 * @param reason 1 to 10,000 characters; may be left out when it is corrected
 */
@Serdeable
record CorrectionAnswerRequest(@Nullable String verdict, @Nullable String reason) {
  Verdict chosen() {
    return Stream.of(Verdict.values())
        .filter(value -> value.name().equals(verdict))
        .findFirst()
        .orElseThrow(() -> new InvalidField("verdict"));
  }

  Optional<WishText> words() {
    if (reason == null && chosen() == Verdict.KEPT) {
      throw new InvalidField("reason");
    }
    try {
      return Optional.ofNullable(reason).map(WishText::new);
    } catch (InvalidText invalid) {
      throw new InvalidField("reason");
    }
  }
}
