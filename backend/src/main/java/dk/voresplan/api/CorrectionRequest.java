package dk.voresplan.api;

import dk.voresplan.text.OwnWords;
import io.micronaut.serde.annotation.Serdeable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen's app says is not right.
 *
 * @param line the id of the goal, step, wait, appointment or contact, as the plan tells it
 * @param text in the citizen's own words, 1 to 10,000 characters
 */
@Serdeable
record CorrectionRequest(@Nullable String line, @Nullable String text) {
  String lineId() {
    return new RequestField("line", line).read(Function.identity());
  }

  OwnWords words() {
    return new RequestField("text", text).read(OwnWords::new);
  }
}
