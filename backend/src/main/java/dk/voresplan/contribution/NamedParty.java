package dk.voresplan.contribution;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * Someone or something that a resource names: by reference ({@code Practitioner/1}), in words, or
 * both.
 */
@Serdeable
public record NamedParty(Optional<String> reference, Optional<String> display) {
  /** Whether the reference leads to a resource of this type. */
  public boolean isA(String type) {
    return reference.filter(key -> key.startsWith(type + "/")).isPresent();
  }
}
