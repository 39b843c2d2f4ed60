package dk.voresplan.sharing;

import dk.voresplan.failure.NotNow;

/** The law does not ask for the citizen's consent here, so that a no would not be followed. */
public final class RefusalNotFollowed extends NotNow {
  private static final long serialVersionUID = 1;

  RefusalNotFollowed() {
    super("Not for the citizen to refuse");
  }
}
