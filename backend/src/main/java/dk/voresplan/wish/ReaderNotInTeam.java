package dk.voresplan.wish;

import dk.voresplan.failure.Invalid;

/** A wish can only be shared with professionals who are in the citizen's team. */
public final class ReaderNotInTeam extends Invalid {
  private static final long serialVersionUID = 1L;

  ReaderNotInTeam() {
    super("readers", "A reader is not in the team");
  }
}
