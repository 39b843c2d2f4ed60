package dk.voresplan.team;

import dk.voresplan.access.Permit;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

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

  /**
   * What the citizen is called, as far as anyone has said it.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing contacts
   */
  public Optional<String> nameOfCitizen(Permit permit) {
    return repository.nameOfCitizen(permit);
  }

  /**
   * Lets a newly merged team take the place of the one before, which is returned, and lets in those
   * who are in it.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for contributing contacts
   */
  public Team replace(Permit permit, Team team, Set<Membership> memberships) {
    return repository.replace(permit, team, memberships);
  }
}
