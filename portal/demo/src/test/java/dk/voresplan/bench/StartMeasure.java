package dk.voresplan.bench;

import java.util.List;
import java.util.Map;

/** This measures the start on an empty database, from {@code java} to the portal's first answer. */
final class StartMeasure implements Measure {
  private static final double MOST_MILLISECONDS = 8_000;

  @Override
  public Prepared prepare(Subject subject) {
    return () -> {
      try (var started = subject.another()) {
        return List.of(
            Sample.of("start, to the first answer", started.server().start(), Map.of())
                .below(MOST_MILLISECONDS));
      }
    };
  }
}
