package dk.voresplan.organisation;

/** The operator has switched the source system off, so that it may neither send nor read. */
public final class SourceSwitchedOff extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SourceSwitchedOff() {
    super("The source system is switched off");
  }
}
