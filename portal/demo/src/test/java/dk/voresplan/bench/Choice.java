package dk.voresplan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A choice draws from what there is by chance, and always the same from the same seed. */
final class Choice {
  private final Random random;

  Choice(long seed) {
    this.random = new Random(seed);
  }

  /** Draws one of these. */
  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Draws so many different ones of these. */
  <T> List<T> of(List<T> all, int count) {
    var left = new ArrayList<>(all);
    var drawn = new ArrayList<T>();
    while (drawn.size() < count) {
      drawn.add(left.remove(random.nextInt(left.size())));
    }
    return drawn;
  }

  /** Draws a whole number between these two, both included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** Draws a count from one up, where each weight says how likely its count is. */
  int weighted(int... weights) {
    int all = 0;
    for (int weight : weights) {
      all += weight;
    }
    int left = random.nextInt(all);
    int count = 0;
    while (left >= 0) {
      left -= weights[count++];
    }
    return count;
  }

  /** Says yes in so many of a hundred cases. */
  boolean in100(int cases) {
    return random.nextInt(100) < cases;
  }
}
