package dk.voresplan.access;

/** How much of a citizen's rows a statement reads, which decides who may ask it. */
public enum Part {
  /** All of a topic, for those who see the whole of it ({@link Permit#rows}). */
  WHOLE,
  /** What is left of a topic when its reader's part is taken ({@link Permit#sharedRows}). */
  SHARED,
  /** What each source contributed ({@link Permit#contributedRows}). */
  CONTRIBUTED,
  /**
   * What only the citizen may ask for ({@link Permit#ownRows}); with no topic named, whatever the
   * permit is for.
   */
  OWN,
  /** The access log as it is written, whoever it tells of ({@link LogPermit}). */
  LOG
}
