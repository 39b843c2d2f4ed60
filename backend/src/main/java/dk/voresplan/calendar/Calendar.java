package dk.voresplan.calendar;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** One citizen's appointments, the earliest first. */
@Serdeable
public record Calendar(List<Appointment> appointments) {
  /** The calendar of someone with no appointments. */
  public static final Calendar EMPTY = new Calendar(List.of());

  /** Those that are not over at {@code now}. */
  public List<Appointment> from(Instant now) {
    return appointments.stream()
        .filter(appointment -> appointment.end().orElse(appointment.start()).isAfter(now))
        .toList();
  }
}
