package dk.voresplan.draft;

/** What came of saving a draft. */
public sealed interface DraftSaving {
  /** It is in the database. */
  record Saved(Draft draft) implements DraftSaving {}

  /** It was saved from another window meanwhile; nothing was overwritten. */
  record OtherWindow(Draft other) implements DraftSaving {}

  /** It is not saved: the author has something in so many other boxes of that plan. */
  record TooMany() implements DraftSaving {}
}
