package dk.voresplan.team;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@NeedsNoDatabase
class AbsenceTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 21);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final Absence CHRISTMAS =
      new Absence(Optional.of(FIRST), Optional.of(LAST), Optional.empty());

  @Test
  void itIsToldFromTheWeekBeforeUntilItsLastDay() {
    assertThat(CHRISTMAS.isToldOn(FIRST.minusDays(8))).isFalse();
    assertThat(CHRISTMAS.isToldOn(FIRST.minusDays(7))).isTrue();
    assertThat(CHRISTMAS.isToldOn(LAST)).isTrue();
    assertThat(CHRISTMAS.isToldOn(LAST.plusDays(1))).isFalse();
  }

  @Test
  void theyAreAwayOnTheFirstAndTheLastDayToo() {
    assertThat(CHRISTMAS.includes(FIRST)).isTrue();
    assertThat(CHRISTMAS.includes(LAST)).isTrue();
    assertThat(CHRISTMAS.includes(FIRST.minusDays(1))).isFalse();
  }

  @Test
  void withoutAnEndTheyAreAwayUntilSomeoneSaysOtherwise() {
    var away = new Absence(Optional.of(FIRST), Optional.empty(), Optional.empty());
    assertThat(away.includes(LAST.plusYears(1))).isTrue();
    assertThat(away.includes(FIRST.minusDays(1))).isFalse();
  }

  @Test
  void whatEndsBeforeItBeginsOrHasNoTimeIsNoAbsence() {
    assertThat(new Absence(Optional.of(LAST), Optional.of(FIRST), Optional.empty()).isSometime())
        .isFalse();
    assertThat(new Absence(Optional.empty(), Optional.empty(), Optional.of("Jul")).isSometime())
        .isFalse();
    assertThat(CHRISTMAS.isSometime()).isTrue();
  }
}
