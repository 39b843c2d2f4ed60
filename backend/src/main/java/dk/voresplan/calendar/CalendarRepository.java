package dk.voresplan.calendar;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

@Singleton
class CalendarRepository {
  private final Documents documents;

  CalendarRepository(Documents documents) {
    this.documents = documents;
  }

  Calendar of(Permit permit) {
    return find(permit.rows(Topic.CALENDAR, Right.SEE), permit);
  }

  private Calendar find(Handle rows, Permit permit) {
    return documents
        .find(rows, "calendar", permit.citizen().value(), Calendar.class)
        .orElse(Calendar.EMPTY);
  }

  /** Returns what was there before. */
  Calendar replace(Permit permit, Calendar calendar) {
    var handle = permit.rows(Topic.CALENDAR, Right.CONTRIBUTE);
    var before = find(handle, permit);
    handle.execute("delete from calendar where citizen_id = ?", permit.citizen().value());
    handle.execute(
        "insert into calendar (citizen_id, document) values (?, ?)",
        permit.citizen().value(),
        documents.write(calendar));
    return before;
  }

  /** What was noticed of the citizen's appointments, by their ids. */
  Map<String, AppointmentChange> changes(Permit permit) {
    return permit
        .rows(Topic.CALENDAR, Right.SEE)
        .createQuery(
            """
            select appointment_id, moved_from, moved_to, times
            from appointment_change where citizen_id = :citizen
            """)
        .bind("citizen", permit.citizen().value())
        .map((row, context) ->
            Map.entry(
                Columns.uuid(row, "appointment_id").toString(),
                new AppointmentChange(
                    Columns.maybeInstant(row, "moved_from"),
                    Columns.maybeInstant(row, "moved_to"),
                    row.getInt("times"))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Counts a change of each of those appointments. */
  void changed(Permit permit, List<Appointment> appointments, Instant now) {
    if (appointments.isEmpty()) {
      return;
    }
    var handle = permit.rows(Topic.CALENDAR, Right.CONTRIBUTE);
    for (var sql :
        List.of(
            """
            insert into appointment_change (citizen_id, appointment_id, noticed_at, times)
            values (:citizen, :id, :now, 0)
            on conflict do nothing
            """,
            """
            update appointment_change set noticed_at = :now, times = times + 1
            where citizen_id = :citizen and appointment_id = :id
            """)) {
      var batch = handle.prepareBatch(sql);
      appointments.forEach(appointment ->
          batch
              .bind("citizen", permit.citizen().value())
              .bind("id", UUID.fromString(appointment.id()))
              .bind("now", now)
              .add());
      batch.execute();
    }
  }

  /** Notes where an appointment was, which was counted as changed. */
  void moved(Permit permit, Appointment appointment, Instant from) {
    permit
        .rows(Topic.CALENDAR, Right.CONTRIBUTE)
        .execute(
            "update appointment_change set moved_from = ?, moved_to = ?"
                + " where citizen_id = ? and appointment_id = ?",
            from,
            appointment.start(),
            permit.citizen().value(),
            UUID.fromString(appointment.id()));
  }
}
