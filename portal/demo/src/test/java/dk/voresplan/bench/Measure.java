package dk.voresplan.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A measure is one thing that is found out about a server, once in each round. */
interface Measure {

  /** Returns the word by which {@code --only} asks for it, such as "planread". */
  default String name() {
    return getClass().getSimpleName().replace("Measure", "").toLowerCase(Locale.ROOT);
  }

  /** Brings about what is to be measured, and lets the server warm up for it. */
  Prepared prepare(Subject subject) throws IOException, InterruptedException;

  /** A prepared measure waits for its turn, so that those of several servers take turns closely. */
  @FunctionalInterface
  interface Prepared {
    /** Does the work and says what it took. */
    List<Sample> take() throws IOException, InterruptedException;
  }
}
