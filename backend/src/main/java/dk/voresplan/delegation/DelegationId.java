package dk.voresplan.delegation;

import java.util.UUID;

/** Names a delegation among the citizen's. */
public record DelegationId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
