package dk.voresplan.handover;

import java.util.UUID;

/** Names a side: the id of its unit, or of its organisation when all of it is the side. */
public record SideId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
