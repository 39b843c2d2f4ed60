package dk.voresplan.calendar;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;

@Singleton
class CalendarRepository {
  private final Documents documents;

  CalendarRepository(Documents documents) {
    this.documents = documents;
  }

  Calendar of(Permit permit) {
    var rows = permit.rows(Topic.CALENDAR, Right.SEE);
    return documents
        .find(rows, "calendar", permit.citizen().value(), Calendar.class)
        .orElse(Calendar.EMPTY);
  }

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
}
