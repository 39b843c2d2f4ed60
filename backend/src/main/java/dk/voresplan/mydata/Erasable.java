package dk.voresplan.mydata;

/** What is the citizen's alone, and can be erased for good at any time. */
public enum Erasable {
  /** What was being typed, with what was attached to it. */
  DRAFTS,
  /** Wishes that were never shared with anyone. */
  PRIVATE_WISHES,
  /** Voices and pictures of wishes; a wish keeps the voice that is all it says. */
  ATTACHMENTS,
  /** How it goes. */
  DIALOG_ANSWERS,
  /** The secret address of the calendar. */
  CALENDAR_ADDRESS
}
