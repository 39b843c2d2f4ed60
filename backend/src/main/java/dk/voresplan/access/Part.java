package dk.voresplan.access;

/** How much of a citizen's rows a statement reads, which decides who may ask it. */
public enum Part {
  /** All of a topic, for those who see the whole of it. */
  WHOLE,
  /** What is left of a topic when its reader's part is taken, for those who see a part, too. */
  SHARED,
  /** What each source contributed; a source system may read its own. */
  CONTRIBUTED,
  /** What only the citizen may ask for; with no topic named, whatever the permit is for. */
  OWN,
  /** The access log as it is written, whoever it tells of ({@link PartPermit}). */
  LOG,
  /** What one author types, for that author alone ({@link PartPermits#drafts}). */
  DRAFTS,
  /** What may let a relative in, before it does ({@link PartPermits#admission}). */
  ADMISSION,
  /** What one professional opened for safety, as it is opened and asked for. */
  EMERGENCY,
  /** The plan's place among those that are merged again ({@link PartPermits#mergeQueue}). */
  MERGE_QUEUE
}
