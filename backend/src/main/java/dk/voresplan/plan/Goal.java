package dk.voresplan.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is wanted, in one area of life.
 *
 * @param id names the goal within the plan; stable as long as its sources keep its ids
 * @param description more words on it, when a source has them; plain text
 * @param citizensOwn whether these are the citizen's own words
 * @param holder who follows it, when a source says so
 * @param followUpOn the day it is followed up, when agreed
 * @param sources whom it comes from, one or more
 */
@Serdeable
public record Goal(
    String id,
    String title,
    Optional<String> description,
    boolean citizensOwn,
    Optional<String> holder,
    Optional<LocalDate> followUpOn,
    List<Step> steps,
    List<Source> sources) {
  /** How many of the steps are done. */
  public long stepsDone() {
    return steps.stream().filter(Step::done).count();
  }

  /** The first step that is not done. */
  public Optional<Step> nextStep() {
    return steps.stream().filter(step -> !step.done()).findFirst();
  }
}
