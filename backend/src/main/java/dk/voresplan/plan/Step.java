package dk.voresplan.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The next thing someone does towards a goal.
 *
 * @param id names the step within the plan
 * @param holder the name of the one who is to do it, when agreed
 * @param since the first day it applies, when known
 * @param until the day it is to be done by, when agreed
 */
@Serdeable
public record Step(
    String id,
    String title,
    boolean done,
    Optional<String> holder,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Source source) {
  /** The same step, which is done. */
  Step asDone() {
    return new Step(id, title, true, holder, since, until, source);
  }

  /** The same step, with its holder if it is one of these. */
  Step heldBy(Set<String> names) {
    return new Step(id, title, done, holder.filter(names::contains), since, until, source);
  }
}
