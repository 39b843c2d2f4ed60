package dk.voresplan.wellbeing;

import java.util.List;
import java.util.Optional;

/**
 * How it goes, as far as whoever asks may see it.
 *
 * @param answers the latest of each question, the oldest first; never a sum, as DIALOG's answers
 *     each mean something alone
 */
public record Wellbeing(List<DialogAnswer> answers) {
  /** Whether there is nothing to see. */
  public boolean isEmpty() {
    return answers.isEmpty();
  }

  /** How it went with one question, the oldest first. */
  public List<DialogAnswer> development(DialogQuestion question) {
    return answers.stream().filter(answer -> answer.question() == question).toList();
  }

  /** The newest answer to a question. */
  public Optional<DialogAnswer> latest(DialogQuestion question) {
    return Optional.of(development(question))
        .filter(development -> !development.isEmpty())
        .map(List::getLast);
  }
}
