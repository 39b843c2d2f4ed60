package dk.voresplan.told;

import java.util.UUID;

/** Names what a relative told, among the citizen's. */
public record ToldId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
