package dk.voresplan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NeedsNoDatabase
class ReplyPromiseTest {
  private final ReplyPromise promise = new ReplyPromise();

  @ParameterizedTest(name = "{2} working days after {0} is {1}")
  @CsvSource({
    "2026-11-16, 2026-11-23, 5",
    "2026-11-21, 2026-11-27, 5",
    "2026-11-20, 2026-11-23, 1",
    "2026-12-24, 2026-12-28, 1",
    "2027-03-24, 2027-03-30, 1",
    "2026-04-30, 2026-05-01, 1",
  })
  void weekendsAndDanishHolidaysDoNotCount(LocalDate from, LocalDate due, int workingDays) {
    assertThat(promise.dueOn(from, workingDays)).isEqualTo(due);
  }
}
