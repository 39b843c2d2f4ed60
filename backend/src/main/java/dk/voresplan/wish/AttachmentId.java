package dk.voresplan.wish;

import java.util.UUID;

/** Names one attachment of one citizen. */
public record AttachmentId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
