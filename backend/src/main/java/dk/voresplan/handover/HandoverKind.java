package dk.voresplan.handover;

/** What the citizen goes through. */
public enum HandoverKind {
  /** Out of hospital, and home. */
  DISCHARGE,
  /** From the help for children to the help for adults. */
  CHILD_TO_ADULT
}
