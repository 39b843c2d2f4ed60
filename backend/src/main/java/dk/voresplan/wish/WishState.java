package dk.voresplan.wish;

/** How far a wish has come in its loop. */
public enum WishState {
  /** Nobody but the citizen can see it. */
  PRIVATE,
  /** Somebody can see it, and nobody has opened it yet. */
  SHARED,
  /** Somebody has opened it. */
  SEEN,
  /** Somebody has answered. */
  ANSWERED
}
