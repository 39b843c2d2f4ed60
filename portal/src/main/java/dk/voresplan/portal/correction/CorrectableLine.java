package dk.voresplan.portal.correction;

import dk.voresplan.correction.Correction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * A line of the plan that may not be right.
 *
 * @param ids one for each source that says it
 * @param title what it says, in short
 */
public record CorrectableLine(SequencedSet<String> ids, String title) {
  /** A line that one source says. */
  public CorrectableLine(String id, String title) {
    this(new LinkedHashSet<>(List.of(id)), title);
  }

  /** What the citizen last said of it, in {@code corrections}, the newest first. */
  Optional<Correction> newest(List<Correction> corrections) {
    return corrections.stream().filter(it -> ids.contains(it.line())).findFirst();
  }

  /** Whether the citizen waits for an answer about it. */
  boolean isWaiting(List<Correction> corrections) {
    return newest(corrections).filter(it -> it.answer().isEmpty()).isPresent();
  }
}
