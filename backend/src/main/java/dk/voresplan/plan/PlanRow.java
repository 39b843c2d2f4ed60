package dk.voresplan.plan;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of the rows that a plan is put together from; each kind fills its own columns. */
@MappedEntity("plan")
record PlanRow(
    @Id Kind kind,
    @Nullable String document,
    @Nullable String one,
    @Nullable String other,
    @Nullable Instant happenedAt) {
  /** What the row holds. */
  enum Kind {
    /** The plan as it was merged. */
    MERGED,
    /** A pair of goals that the coordinator joined. */
    JOINED,
    /** A goal that was agreed on, and its area of life. */
    AGREED,
    /** A step that a relative said is done. */
    DONE,
    /** Since when something waits to be merged into the plan. */
    WAITS,
    /** What a relative is not to know of. */
    KEPT_BACK,
    /** What the relative is called. */
    NAME
  }
}
