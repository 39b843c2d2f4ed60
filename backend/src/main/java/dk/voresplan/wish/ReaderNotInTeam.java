package dk.voresplan.wish;

/** A wish can only be shared with professionals who are in the citizen's team. */
public final class ReaderNotInTeam extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReaderNotInTeam() {
    super("A reader is not in the team");
  }
}
