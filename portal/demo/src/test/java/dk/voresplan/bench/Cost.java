package dk.voresplan.bench;

import java.io.IOException;

/**
 * A cost is what work takes, each time on average.
 *
 * @param cpu milliseconds that the server's process computed, on all cores together
 * @param wall milliseconds that the caller waited
 */
record Cost(double cpu, double wall) {

  /** Does the work so many times and returns what it cost the server. */
  static Cost of(MeasuredServer server, int times, Work work)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    var before = server.cpu();
    for (int time = 0; time < times; time++) {
      work.run();
    }
    var after = server.cpu();
    return new Cost(
        after.minus(before).toNanos() / 1e6 / times, (System.nanoTime() - began) / 1e6 / times);
  }
}
