package dk.voresplan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** These tests show how rounds are put together. */
class ResultsTest {
  private static final Build HERE = new Build("here", Path.of("here"), "1111111111");
  private static final Build THERE = new Build("there", Path.of("there"), "2222222222");

  private final Results results = new Results();

  @Test
  void theDifferenceIsThatOfEachRound() {
    add(HERE, 11, 20, 36);
    add(THERE, 10, 20, 30);
    var figure = results.find("reading", "h2", HERE).orElseThrow();
    assertThat(results.difference(figure, THERE))
        .hasValueSatisfying(difference -> {
          assertThat(difference.median()).isCloseTo(10, offset(0.01));
          assertThat(difference.lowest()).isZero();
          assertThat(difference.highest()).isCloseTo(20, offset(0.01));
        });
  }

  @Test
  void aLimitIsPassedByTheMedian() {
    assertThat(withLimit(200, 240, 260).isOverLimit()).isFalse();
    assertThat(withLimit(200, 250, 260).isOverLimit()).isTrue();
  }

  private void add(Build build, double... cpus) {
    for (double cpu : cpus) {
      results.add(
          "h2", build, List.of(Sample.of("reading", new Cost(cpu, cpu), Map.of("goals", 7))));
    }
  }

  private static Figure withLimit(double... values) {
    return new Figure(
        "a page",
        "h2",
        HERE,
        DoubleStream.of(values)
            .mapToObj(value -> Sample.of("a page", "KB", value, Map.of()).below(250))
            .toList());
  }
}
