package dk.voresplan.delegation;

/** The delegation is another now than the one that the citizen saw; nothing was changed. */
public final class DelegationChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
