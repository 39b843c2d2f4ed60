package dk.voresplan.calendar;

import dk.voresplan.access.Permit;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calendars of citizens. */
@Singleton
public class Calendars {
  private final CalendarRows rows;
  private final Documents documents;
  private final Clock clock;

  Calendars(CalendarRows rows, Documents documents, Clock clock) {
    this.rows = rows;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * The citizen's calendar as it is now; empty, never absent. What was moved says from when. To a
   * relative it is without what is kept back from them.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing the calendar
   */
  public Calendar of(Permit permit) {
    if (permit.isRelatives()) {
      var read = rows.ofRelative(permit, permit.keptBackIn());
      return calendar(read).without(keptBack(read));
    }
    return calendar(rows.of(permit));
  }

  private Calendar calendar(List<CalendarRow> read) {
    return read.stream()
        .flatMap(row -> Optional.ofNullable(row.document()).stream())
        .findFirst()
        .map(document -> documents.read(document, Calendar.class).changed(changes(read)))
        .orElse(Calendar.EMPTY);
  }

  private static Map<String, AppointmentChange> changes(List<CalendarRow> read) {
    var changes = new HashMap<String, AppointmentChange>();
    for (var row : read) {
      if (row.appointmentId() != null) {
        changes.put(row.appointmentId().toString(), row.change());
      }
    }
    return changes;
  }

  private static Set<String> keptBack(List<CalendarRow> read) {
    return read.stream()
        .flatMap(row -> Optional.ofNullable(row.hiddenItems()).stream())
        .flatMap(items -> Stream.of(items.split(" ")))
        .collect(Collectors.toSet());
  }

  /**
   * Replaces the calendar by a newly merged one, and returns the one before. It records what
   * changed for the citizen: an appointment that has another time now was moved.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for contributing to the calendar
   */
  public Calendar replace(WritePermit permit, Calendar calendar) {
    var before =
        rows.document(permit).map(it -> documents.read(it, Calendar.class)).orElse(Calendar.EMPTY);
    rows.remove(permit);
    rows.add(permit, documents.write(calendar));
    var changed =
        calendar.appointments().stream()
            .filter(appointment ->
                before.find(appointment.id()).filter(appointment::differsFrom).isPresent())
            .toList();
    count(permit, changed);
    for (var appointment : changed) {
      before
          .find(appointment.id())
          .map(Appointment::start)
          .filter(start -> !start.equals(appointment.start()))
          .ifPresent(start -> rows.moved(permit, id(appointment), start, appointment.start()));
    }
    return before;
  }

  private void count(WritePermit permit, List<Appointment> changed) {
    if (changed.isEmpty()) {
      return;
    }
    var now = clock.instant();
    var ids = changed.stream().map(Calendars::id).toList();
    rows.beginToCount(permit, ids.stream().map(UUID::toString).toArray(String[]::new), now);
    rows.count(permit, ids, now);
  }

  private static UUID id(Appointment appointment) {
    return UUID.fromString(appointment.id());
  }
}
