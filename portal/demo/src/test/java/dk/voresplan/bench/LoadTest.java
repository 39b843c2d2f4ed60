package dk.voresplan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** These tests show what a busy machine leads to. */
class LoadTest {
  @Test
  void aBusyMachineIsRefused() {
    var load = new Load(0.5, false, () -> 0.6, Duration.ZERO);
    assertThatThrownBy(load::whenQuiet)
        .isInstanceOf(Load.TooBusy.class)
        .hasMessageContaining("0.60")
        .hasMessageContaining("BENCH_ANYWAY=1");
  }

  @Test
  void itWaitsUntilTheLoadHasSunk() throws InterruptedException {
    var sinking = new ArrayDeque<>(List.of(1.8, 1.1, 0.7, 0.4, 0.2));
    assertThat(new Load(0.5, false, sinking::pop, Duration.ZERO).whenQuiet()).isEqualTo(0.4);
  }

  @Test
  void whoeverWantsMeasuresAnyway() throws InterruptedException {
    var load = new Load(0.5, true, () -> 7, Duration.ZERO);
    assertThat(load.whenQuiet()).isEqualTo(7);
    assertThat(load.isTooHigh(7)).isTrue();
  }
}
