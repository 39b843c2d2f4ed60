package dk.voresplan.draft;

/** What came of saving a draft. */
public sealed interface DraftSaving {
  /** It is in the database. */
  record Saved(Draft draft) implements DraftSaving {}

  /** It was saved from another window meanwhile; nothing was overwritten. */
  record OtherWindow(Draft other) implements DraftSaving {}
}
