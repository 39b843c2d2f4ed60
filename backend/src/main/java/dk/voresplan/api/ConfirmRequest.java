package dk.voresplan.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * A citizen's yes to the one who used the code.
 *
 * @param name the name that the citizen has read and says yes to
 * @param use the use of the code that they say yes to, as it was told
 */
@Serdeable
record ConfirmRequest(@Nullable String name, @Nullable String use) {
  String said() {
    return new RequestField("name", name).read(it -> it);
  }

  UUID askedAbout() {
    return new RequestField("use", use).read(UUID::fromString);
  }
}
