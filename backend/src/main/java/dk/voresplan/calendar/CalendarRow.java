package dk.voresplan.calendar;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A calendar's document, if it is in this row, and the changes of one appointment, if any. */
@MappedEntity("calendar")
record CalendarRow(
    @Id @Nullable String document,
    @Nullable UUID appointmentId,
    @Nullable Instant movedFrom,
    @Nullable Instant movedTo,
    @Nullable Integer times,
    @Nullable String hiddenItems) {
  AppointmentChange change() {
    return new AppointmentChange(
        Optional.ofNullable(movedFrom),
        Optional.ofNullable(movedTo),
        Objects.requireNonNullElse(times, 0));
  }
}
