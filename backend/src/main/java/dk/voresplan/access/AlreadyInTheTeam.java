package dk.voresplan.access;

/** The professional is in the citizen's team, and sees the plan without opening it for safety. */
public final class AlreadyInTheTeam extends RuntimeException {
  private static final long serialVersionUID = 1;

  AlreadyInTheTeam() {
    super("Already in the team");
  }
}
