package dk.voresplan.correction;

import java.time.Instant;
import java.util.Optional;

/**
 * What the source's unit answers.
 *
 * @param reason in words; always there when the line is kept as it is
 * @param by the name of the professional who answered
 */
public record CorrectionAnswer(
    Verdict verdict, Optional<String> reason, String by, Instant answeredAt) {
  /** Whether the citizen was right. */
  public enum Verdict {
    /** It is, or will be, put right where it came from. */
    CORRECTED,
    /** It stays as it is, for a reason. */
    KEPT
  }
}
