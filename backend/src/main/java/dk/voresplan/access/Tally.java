package dk.voresplan.access;

import io.micronaut.core.annotation.Introspected;
import java.util.List;

/**
 * Counts what waits for a professional in the teams they are in. It gives out only numbers, which
 * reveal less than a {@link Projection} does. So it needs no permits, and stands in nobody's access
 * log.
 */
@FunctionalInterface
public interface Tally {
  /** The numbers; one thing may be counted in several of them. */
  List<Count> counts();

  /**
   * One number.
   *
   * @param counted what is counted
   */
  @Introspected
  record Count(String counted, int number) {}
}
