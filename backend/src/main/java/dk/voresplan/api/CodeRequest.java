package dk.voresplan.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A code that a citizen gave a relative.
 *
 * @param code as it was typed
 */
@Serdeable
record CodeRequest(@Nullable String code) {
  String typed() {
    return new RequestField("code", code).read(it -> it);
  }
}
