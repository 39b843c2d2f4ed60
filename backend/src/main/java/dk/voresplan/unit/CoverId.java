package dk.voresplan.unit;

import java.util.UUID;

/** Stands for a time in which a colleague covers. */
public record CoverId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
