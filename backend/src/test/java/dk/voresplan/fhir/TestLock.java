package dk.voresplan.fhir;

import dk.voresplan.RunningBackend;
import dk.voresplan.TestDatabase;
import org.jdbi.v3.core.Handle;

/** Rows that someone is changing, until it is closed. */
final class TestLock implements AutoCloseable {
  private final Handle handle;

  private TestLock(Handle handle) {
    this.handle = handle;
  }

  /** Locks these rows, such as {@code person where citizen_id = '…'}. */
  static TestLock on(RunningBackend backend, String rows) {
    var handle = backend.everything().open().begin();
    handle
        .createQuery("select 1 from <rows> <lock>")
        .define("rows", rows)
        .define("lock", TestDatabase.isPostgres() ? "for no key update" : "for update")
        .mapTo(Integer.class)
        .list();
    return new TestLock(handle);
  }

  @Override
  public void close() {
    handle.rollback();
    handle.close();
  }
}
