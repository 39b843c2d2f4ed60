package dk.voresplan.wish;

import java.util.UUID;

/** Names one wish of one citizen. */
public record WishId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
