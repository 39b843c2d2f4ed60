package dk.voresplan.fhir;

import dk.voresplan.RunningBackend;
import dk.voresplan.TestDatabase;
import dk.voresplan.TestRows;

/** Rows that someone is changing, until it is closed. */
final class TestLock {
  private TestLock() {}

  /** Locks these rows, such as {@code person where citizen_id = '…'}. */
  static TestRows.Held on(RunningBackend backend, String rows) {
    var lock = TestDatabase.isPostgres() ? "for no key update" : "for update";
    return backend.everything().hold("select 1 from %s %s".formatted(rows, lock));
  }
}
