package dk.voresplan.message;

import java.util.UUID;

/** Names what a relative told, among the citizen's. */
public record MessageId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
