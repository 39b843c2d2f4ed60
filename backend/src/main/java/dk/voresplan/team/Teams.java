package dk.voresplan.team;

import dk.voresplan.access.Permit;
import jakarta.inject.Singleton;

/** The teams around citizens. */
@Singleton
public class Teams {
  private final TeamRepository repository;

  Teams(TeamRepository repository) {
    this.repository = repository;
  }

  /**
   * The citizen's team as it is now; empty, never absent.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing contacts
   */
  public Team of(Permit permit) {
    return repository.of(permit);
  }
}
