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
 * @param close whether that is someone close to the citizen, and the only one of that name
 * @param since the first day it applies, when known
 * @param until the day it is to be done by, when agreed
 */
@Serdeable
public record Step(
    String id,
    String title,
    boolean done,
    Optional<String> holder,
    boolean close,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Source source) {
  /** The same step, which is done. */
  Step asDone() {
    return new Step(id, title, true, holder, close, since, until, source);
  }

  /** The same step, with its holder if it is a relative of one of these names. */
  Step heldBy(Set<String> names) {
    return new Step(
        id,
        title,
        done,
        holder.filter(it -> close && names.contains(it)),
        close,
        since,
        until,
        source);
  }
}
