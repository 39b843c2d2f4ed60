package dk.voresplan.correction;

import java.util.UUID;

/** Names what a citizen said is not right. */
public record CorrectionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
