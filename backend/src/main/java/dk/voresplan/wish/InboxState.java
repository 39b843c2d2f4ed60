package dk.voresplan.wish;

import dk.voresplan.organisation.ReplyPromise;

/** What a wish in an inbox asks for, the most urgent first. */
public enum InboxState {
  /** The unit should have answered before today. */
  OVERDUE,
  /**
   * The day by which an answer is promised is within {@link ReplyPromise#REMINDED_WORKING_DAYS}.
   */
  DUE_SOON,
  /** The citizen has said something since it was last opened. */
  REPLIED,
  /** Nobody has opened it. */
  NEW,
  /** It is opened, and the citizen waits. */
  OPEN,
  /** It is answered, and it is for the citizen to go on. */
  WAITS_FOR_CITIZEN,
  /** It became something. */
  SETTLED
}
