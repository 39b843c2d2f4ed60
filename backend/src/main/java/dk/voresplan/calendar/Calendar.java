package dk.voresplan.calendar;

import dk.voresplan.i18n.SpokenDates;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One citizen's appointments, the earliest first. */
@Serdeable
public record Calendar(List<Appointment> appointments) {
  /** The calendar of someone with no appointments. */
  public static final Calendar EMPTY = new Calendar(List.of());

  /**
   * Returns the appointments that are ahead at {@code now}, which are those not over yet. One that
   * was called off stays until its day has gone. Otherwise someone could set out for one that was
   * quietly taken away.
   */
  public List<Appointment> from(Instant now) {
    var today = LocalDate.ofInstant(now, SpokenDates.ZONE);
    return appointments.stream()
        .filter(appointment ->
            appointment.cancelled()
                ? !appointment.lastDay().isBefore(today)
                : appointment.over().isAfter(now))
        .toList();
  }

  /** Those that are on that Danish day, whole or in part. */
  public List<Appointment> on(LocalDate day) {
    return appointments.stream()
        .filter(appointment -> !appointment.day().isAfter(day))
        .filter(appointment -> !appointment.lastDay().isBefore(day))
        .toList();
  }

  /** The same calendar with what the portal noticed of its appointments' changes, by their ids. */
  Calendar changed(Map<String, AppointmentChange> changes) {
    return new Calendar(
        appointments.stream()
            .map(appointment ->
                Optional.ofNullable(changes.get(appointment.id()))
                    .map(appointment::changed)
                    .orElse(appointment))
            .toList());
  }

  /** What a relative sees of it: without these, and of each when, what and where. */
  Calendar without(Set<String> keptBack) {
    return new Calendar(
        appointments.stream()
            .filter(appointment -> !keptBack.contains(appointment.id()))
            .map(Appointment::forRelative)
            .toList());
  }

  /** The appointment of that id, if this citizen has it. */
  public Optional<Appointment> find(String id) {
    return appointments.stream().filter(appointment -> appointment.id().equals(id)).findFirst();
  }
}
