package dk.voresplan.waiting;

/** What can wait for a professional. */
public enum WaitingKind {
  /** What a relative wrote to the team. */
  RELATIVE_MESSAGE,
  /** What a citizen says is not right. */
  CORRECTION,
  /** What a citizen asked about the access log. */
  QUESTION,
  /** A handover that lacks a tick. */
  HANDOVER
}
