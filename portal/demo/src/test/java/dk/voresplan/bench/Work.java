package dk.voresplan.bench;

import java.io.IOException;

/** Work is done on a running server, and may fail. */
@FunctionalInterface
interface Work {
  void run() throws IOException, InterruptedException;
}
