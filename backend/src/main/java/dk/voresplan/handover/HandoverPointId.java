package dk.voresplan.handover;

import java.util.UUID;

/** Names one point of one handover. */
public record HandoverPointId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
