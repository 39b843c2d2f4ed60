package dk.voresplan.api;

import dk.voresplan.correction.CorrectionAnswer.Verdict;
import dk.voresplan.text.OwnWords;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
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
    return new RequestField("verdict", verdict).read(Verdict::valueOf);
  }

  Optional<OwnWords> words() {
    var words = new RequestField("reason", reason);
    return chosen() == Verdict.KEPT
        ? Optional.of(words.read(OwnWords::new))
        : words.maybe(OwnWords::new);
  }
}
