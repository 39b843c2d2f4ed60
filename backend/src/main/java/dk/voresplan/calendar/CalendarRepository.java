package dk.voresplan.calendar;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Singleton
class CalendarRepository {
  private final Documents documents;

  CalendarRepository(Documents documents) {
    this.documents = documents;
  }

  /**
   * The merged calendar with what was noticed of its changes, in one statement; to a relative
   * without what is kept back from them.
   */
  Calendar of(Permit permit) {
    var rows =
        permit
            .sharedRows(Topic.CALENDAR, Right.SEE)
            .createQuery(
                """
                select case when row_number() over (order by a.appointment_id) = 1
                            then c.document end as document,
                       a.appointment_id, a.moved_from, a.moved_to, a.times, (
                         select string_agg(k.item, ' ') from kept_back k
                         where k.citizen_id = c.citizen_id and k.topic = 'CALENDAR'
                           and k.delegation_id = any(:keptBackIn)) as kept_back
                from calendar c
                left join appointment_change a on a.citizen_id = c.citizen_id
                where c.citizen_id = :citizen
                """)
            .bind("citizen", permit.citizen().value())
            .bindArray("keptBackIn", UUID.class, permit.keptBackIn())
            .map((row, context) -> row(row))
            .list();
    var changes =
        rows.stream()
            .filter(row -> row.appointment().isPresent())
            .collect(Collectors.toMap(row -> row.appointment().get().toString(), Row::change));
    var keptBack =
        rows.stream()
            .flatMap(row -> row.keptBack().stream())
            .flatMap(items -> Stream.of(items.split(" ")))
            .collect(Collectors.toSet());
    return rows.stream()
        .flatMap(row -> row.document().stream())
        .findFirst()
        .map(document -> documents.read(document, Calendar.class).changed(changes))
        .map(calendar -> permit.isRelatives() ? calendar.without(keptBack) : calendar)
        .orElse(Calendar.EMPTY);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        Columns.maybeText(row, "document"),
        Columns.maybeUuid(row, "appointment_id"),
        new AppointmentChange(
            Columns.maybeInstant(row, "moved_from"),
            Columns.maybeInstant(row, "moved_to"),
            row.getInt("times")),
        Columns.maybeText(row, "kept_back"));
  }

  private record Row(
      Optional<String> document,
      Optional<UUID> appointment,
      AppointmentChange change,
      Optional<String> keptBack) {}

  /** Returns what was there before. */
  Calendar replace(Permit permit, Calendar calendar) {
    var handle = permit.rows(Topic.CALENDAR, Right.CONTRIBUTE);
    var before =
        documents
            .find(handle, "calendar", permit.citizen().value(), Calendar.class)
            .orElse(Calendar.EMPTY);
    handle.execute("delete from calendar where citizen_id = ?", permit.citizen().value());
    handle.execute(
        "insert into calendar (citizen_id, document) values (?, ?)",
        permit.citizen().value(),
        documents.write(calendar));
    return before;
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
