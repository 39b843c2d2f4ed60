package dk.voresplan.wish;

/** How far a wish has come in its loop, and what can be done with it there. */
public enum WishState {
  /** Nobody but the citizen can see it. */
  PRIVATE,
  /** Somebody can see it, and nobody has opened it yet. */
  SHARED,
  /** Somebody has opened it. */
  SEEN,
  /** Somebody has answered. */
  ANSWERED,
  /** Somebody has said what it becomes. */
  SETTLED,
  /** The citizen says that it came true. */
  CAME_TRUE;

  /** Whether this can be done with a wish that has come this far. */
  public boolean allows(WishAction action) {
    return switch (this) {
      case PRIVATE ->
          switch (action) {
            case SHARE, CHANGE_WORDS, COME_TRUE -> true;
            case TAKE_BACK, OPEN, TAKE_OVER, HAND_OVER, COVER, SAY, SETTLE, REOPEN -> false;
          };
      case SHARED, SEEN -> action != WishAction.REOPEN;
      case ANSWERED, SETTLED -> true;
      case CAME_TRUE ->
          switch (action) {
            case SHARE, TAKE_BACK, OPEN, TAKE_OVER, HAND_OVER, COVER, SAY, REOPEN -> true;
            case SETTLE, CHANGE_WORDS, COME_TRUE -> false;
          };
    };
  }
}
