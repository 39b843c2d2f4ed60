package dk.voresplan.storage;

/** Someone else is changing the rows that this work needs; they are free again in a moment. */
public final class RowsInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Made by a repository that did not get the lock which it asked for without waiting. */
  public RowsInUse() {
    super("Rows are in use");
  }
}
