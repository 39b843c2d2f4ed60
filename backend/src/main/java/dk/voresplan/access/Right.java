package dk.voresplan.access;

/** What one may do with a topic. To write is also to see; to contribute is neither. */
public enum Right {
  SEE,
  WRITE,
  CONTRIBUTE;

  boolean covers(Right asked) {
    return this == asked || (this == WRITE && asked == SEE);
  }
}
