package dk.voresplan.history;

import dk.voresplan.organisation.Sector;
import dk.voresplan.plan.Source;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change as the database holds it. */
@MappedEntity("plan_change")
record ChangeRow(
    @Id UUID id,
    Instant happenedAt,
    PlanChange.Kind kind,
    String lineId,
    String title,
    @Nullable Instant moment,
    @Nullable String who,
    String organisation,
    Sector sector) {
  PlanChange change() {
    return new PlanChange(
        happenedAt,
        kind,
        lineId,
        title,
        Optional.ofNullable(moment),
        Optional.ofNullable(who),
        new Source(organisation, sector));
  }
}
