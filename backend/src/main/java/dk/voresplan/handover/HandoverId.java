package dk.voresplan.handover;

import java.util.UUID;

/** Names one handover of one citizen. */
public record HandoverId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
