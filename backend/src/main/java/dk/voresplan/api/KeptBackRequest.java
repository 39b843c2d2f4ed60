package dk.voresplan.api;

import dk.voresplan.access.Topic;
import dk.voresplan.delegation.KeptBack;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A single goal, wish or appointment that a relative is not to know of.
 *
 * @param topic {@code GOALS}, {@code WISHES} or {@code CALENDAR}
 * @param item its id in the plan
 */
@Serdeable
record KeptBackRequest(@Nullable String topic, @Nullable String item) {
  KeptBack keptBack() {
    var of = new RequestField("topic", topic).read(Topic::valueOf);
    return new RequestField("item", item).read(id -> new KeptBack(of, id));
  }
}
