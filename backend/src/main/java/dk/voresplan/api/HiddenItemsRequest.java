package dk.voresplan.api;

import dk.voresplan.access.Topic;
import dk.voresplan.delegation.HiddenItems;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A single goal, wish or appointment that a relative is not to know of.
 *
 * @param topic {@code GOALS}, {@code WISHES} or {@code CALENDAR}
 * @param item its id in the plan
 */
@Serdeable
record HiddenItemsRequest(@Nullable String topic, @Nullable String item) {
  HiddenItems keptBack() {
    var of = new RequestField("topic", topic).read(Topic::valueOf);
    return new RequestField("item", item).read(id -> new HiddenItems(of, id));
  }
}
