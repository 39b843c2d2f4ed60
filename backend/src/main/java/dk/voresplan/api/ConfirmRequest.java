package dk.voresplan.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A citizen's yes to the one who used the code.
 *
 * @param name the name that the citizen has read and says yes to
 */
@Serdeable
record ConfirmRequest(@Nullable String name) {
  String said() {
    return new RequestField("name", name).read(it -> it);
  }
}
