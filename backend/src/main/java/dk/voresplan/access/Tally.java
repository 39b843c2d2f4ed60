package dk.voresplan.access;

import io.micronaut.core.annotation.Introspected;
import java.util.List;

/**
 * Counts what waits for a professional in the teams they are in. Only numbers come out, less than
 * what a {@link Projection} tells; so it asks no permits and is in nobody's access log.
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
