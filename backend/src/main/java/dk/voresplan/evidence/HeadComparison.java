package dk.voresplan.evidence;

import dk.voresplan.access.LogHead;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares a list of heads with the list of the root before. Both are in the order of the citizens'
 * ids, and neither is held in memory.
 */
final class HeadComparison implements AutoCloseable {
  /** Hears of a head that was not so in the root before. */
  @FunctionalInterface
  interface Moved {
    /** The line of that head, and how many entries the log had at the root before. */
    void hear(String line, long entriesBefore);
  }

  private final BufferedReader earlier;
  private final Consumer<String> gone;
  private final Moved moved;
  private @Nullable String before;

  /** Compares with the list that {@code earlier} reads. */
  HeadComparison(BufferedReader earlier, Consumer<String> gone, Moved moved) throws IOException {
    this.earlier = earlier;
    this.gone = gone;
    this.moved = moved;
    this.before = earlier.readLine();
  }

  /** The next head. */
  void next(String line) {
    while (before != null && citizen(before).compareTo(citizen(line)) < 0) {
      gone.accept(before);
      before = read();
    }
    if (before == null || !citizen(before).equals(citizen(line))) {
      moved.hear(line, 0);
      return;
    }
    if (!before.equals(line)) {
      var head = head(before);
      moved.hear(line, head == null ? 0 : head.entries());
    }
    before = read();
  }

  /** After the last head. */
  void end() {
    for (; before != null; before = read()) {
      gone.accept(before);
    }
  }

  @Override
  public void close() throws IOException {
    earlier.close();
  }

  private @Nullable String read() {
    try {
      return earlier.readLine();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The citizen's id, with which a line begins. */
  static String citizen(String line) {
    return line.substring(0, Math.max(0, line.indexOf(' ')));
  }

  /** The head that a line stands for; none if it is no such line. */
  static @Nullable LogHead head(String line) {
    var parts = line.split(" ", -1);
    try {
      return new LogHead(
          UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2], Instant.MIN);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException noHead) {
      return null;
    }
  }
}
