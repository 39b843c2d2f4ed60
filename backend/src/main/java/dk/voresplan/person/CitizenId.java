package dk.voresplan.person;

import java.util.UUID;

/** Stands for one citizen everywhere but in {@code person}: random, and says nothing about them. */
public record CitizenId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
