package dk.voresplan.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/** It ends all that was started, the last first, whatever fails. */
final class ToClose implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  /** Adds what was started and returns it. */
  <T extends AutoCloseable> T add(T one) {
    started.push(one);
    return one;
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      close(started.pop());
    }
  }

  private static void close(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception failed) { // Whatever it is, the others are still to be ended.
      System.err.println("This did not end as it should: " + failed);
    }
  }
}
