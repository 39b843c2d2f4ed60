package dk.voresplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RelativeDatesTest {
  private static final RelativeDates SUNDAY = new RelativeDates(LocalDate.of(2026, 11, 22));

  @Test
  void aDayIsCountedFromTheDayOfSending() {
    assertThat(SUNDAY.fillIn("{{day}} {{day+2}} {{day-50}}"))
        .isEqualTo("2026-11-22 2026-11-24 2026-10-03");
  }

  @Test
  void aWorkdayIsNeverInAWeekend() {
    assertThat(SUNDAY.fillIn("{{workday+1}} {{workday+5}} {{workday+6}}"))
        .isEqualTo("2026-11-23 2026-11-27 2026-11-30");
  }

  @Test
  void aWeekdayIsTheNextOneAndNeverToday() {
    assertThat(SUNDAY.fillIn("{{tuesday}} {{sunday}} {{monday+1}}"))
        .isEqualTo("2026-11-24 2026-11-29 2026-11-30");
  }

  @Test
  void aMomentHasCopenhagensOffsetOfThatDate() {
    assertThat(SUNDAY.fillIn("{{tuesdayT10:00}}")).isEqualTo("2026-11-24T10:00:00+01:00");
    assertThat(new RelativeDates(LocalDate.of(2026, 7, 1)).fillIn("{{dayT10:00}}"))
        .as("summer time")
        .isEqualTo("2026-07-01T10:00:00+02:00");
  }
}
