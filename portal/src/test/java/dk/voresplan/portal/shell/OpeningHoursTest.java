package dk.voresplan.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpeningHoursTest {
  private static final OpeningHours OUT_OF_HOURS_DOCTOR =
      OpeningHours.parse("Mon-Fri 00:00-08:00, Mon-Fri 16:00-24:00, Sat-Sun 00:00-24:00");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T07:59, true",
    "2026-11-23T08:00, false",
    "2026-11-23T15:59, false",
    "2026-11-23T16:00, true",
    "2026-11-27T23:59, true",
    "2026-11-28T12:00, true",
    "2026-11-29T23:59, true"
  })
  void theOutOfHoursDoctorIsOpenWhenOthersAreNot(LocalDateTime moment, boolean open) {
    assertThat(OUT_OF_HOURS_DOCTOR.include(moment)).isEqualTo(open);
  }

  @Test
  void hoursThatNobodyUnderstandsAreRefused() {
    assertThatThrownBy(() -> OpeningHours.parse("always"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
