package dk.voresplan.wish;

/** What the citizen calls it. */
public enum WishKind {
  DREAM,
  WISH
}
