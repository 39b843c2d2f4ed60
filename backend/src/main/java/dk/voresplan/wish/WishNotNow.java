package dk.voresplan.wish;

import dk.voresplan.failure.NotNow;

/** A wish that has come this far cannot be changed so; nothing was changed. */
public final class WishNotNow extends NotNow {
  private static final long serialVersionUID = 1L;

  private final WishState state;
  private final WishAction action;

  WishNotNow(WishState state, WishAction action) {
    super(action + " is not for a wish that is " + state);
    this.state = state;
    this.action = action;
  }

  /** How far it has come. */
  public WishState state() {
    return state;
  }

  /** What was tried. */
  public WishAction action() {
    return action;
  }
}
