package dk.voresplan.access;

import dk.voresplan.failure.NotNow;

/** The professional is in the citizen's team, and sees the plan without opening it for safety. */
public final class AlreadyInTheTeam extends NotNow {
  private static final long serialVersionUID = 1;

  AlreadyInTheTeam() {
    super("Already in the team");
  }
}
