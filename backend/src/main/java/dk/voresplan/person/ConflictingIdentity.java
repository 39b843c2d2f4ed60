package dk.voresplan.person;

/**
 * A source's identifiers of one citizen lead to several. Nobody but the source can say who is
 * meant, so nothing is believed.
 */
public final class ConflictingIdentity extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConflictingIdentity() {
    super("The identifiers lead to more than one citizen");
  }
}
