package dk.voresplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import dk.voresplan.organisation.Sector;
import dk.voresplan.plan.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@NeedsNoDatabase
class CalendarTest {
  private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant ELEVEN = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  void anAppointmentIsAheadUntilItIsOver() {
    var calendar = calendar(TEN, Optional.of(ELEVEN), false);
    assertThat(calendar.from(ELEVEN.minusSeconds(1)).size()).isOne();
    assertThat(calendar.from(ELEVEN)).isEmpty();
  }

  @Test
  void oneThatIsCalledOffStaysUntilItsDanishDayHasPassed() {
    var calendar = calendar(TEN, Optional.of(ELEVEN), true);
    assertThat(calendar.from(Instant.parse("2026-11-24T22:59:59Z")).size()).isOne();
    assertThat(calendar.from(Instant.parse("2026-11-24T23:00:00Z"))).isEmpty();
  }

  @Test
  void oneOverSeveralDaysIsOnEachOfThem() {
    var calendar = calendar(TEN, Optional.of(Instant.parse("2026-11-25T23:00:00Z")), false);
    assertThat(calendar.on(LocalDate.of(2026, 11, 23))).isEmpty();
    assertThat(calendar.on(LocalDate.of(2026, 11, 24)).size()).isOne();
    assertThat(calendar.on(LocalDate.of(2026, 11, 25)).size()).isOne();
    assertThat(calendar.on(LocalDate.of(2026, 11, 26))).as("it ends at midnight").isEmpty();
  }

  private static Calendar calendar(Instant start, Optional<Instant> end, boolean cancelled) {
    return new Calendar(
        List.of(
            new Appointment(
                "a",
                "Samtale",
                start,
                end,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                cancelled,
                Optional.empty(),
                0,
                new Source("Kommunen", Sector.MUNICIPAL_SOCIAL))));
  }
}
