package dk.voresplan.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one plan: all current contributions, merged by area of life.
 *
 * @param changedAt when it last changed; empty while nobody has contributed
 * @param areas the areas that hold something, in the order of {@link LifeArea}
 * @param contributions who contributes, by sector
 */
@Serdeable
public record Plan(
    Optional<Instant> changedAt, List<PlanArea> areas, List<Contribution> contributions) {
  /** The plan of someone to whom nobody has contributed. */
  public static final Plan EMPTY = new Plan(Optional.empty(), List.of(), List.of());

  /** Every goal, area by area. */
  public List<Goal> goals() {
    return areas.stream().flatMap(area -> area.goals().stream()).toList();
  }
}
