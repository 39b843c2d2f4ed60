package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Lets a relative see all that is open to them of a plan. It shows the citizen the same. Here the
 * topics come from what is open, and not from the caller. docs/decisions/015-delegations.md
 */
@Singleton
public class RelativePolicy {
  private final OpenDelegations delegations;
  private final PermittedWork permitted;

  RelativePolicy(OpenDelegations delegations, PermittedWork permitted) {
    this.delegations = delegations;
    this.permitted = permitted;
  }

  /**
   * Lets a relative see all that is open to them of a citizen's plan, and no more.
   *
   * @throws AccessRefused if nothing is, or there is no such citizen; the try is logged
   */
  public <T> T openShared(Actor.Person relative, CitizenId citizen, Function<Permit, T> work) {
    long start = System.nanoTime();
    return permitted
        .inTransaction(
            Right.SEE, () -> seen(relative, citizen, delegations.shared(relative, citizen), work))
        .orElseThrow(() ->
            permitted.refused(relative, Optional.of(citizen), Set.of(Topic.DELEGATIONS), start))
        .value();
  }

  /**
   * Lets a citizen see what the relative of one delegation of theirs sees.
   *
   * @param delegation open, or yet to be
   * @throws AccessRefused if it is closed, or none of this citizen's
   */
  public <T> T preview(Actor.Person citizen, UUID delegation, Function<Permit, T> work) {
    return permitted
        .inTransaction(
            Right.SEE,
            () -> seen(citizen, citizen.id(), delegations.preview(citizen.id(), delegation), work))
        .orElseThrow(AccessRefused::new)
        .value();
  }

  private <T> Optional<PermittedWork.Done<T>> seen(
      Actor.Person person,
      CitizenId citizen,
      Optional<OpenDelegations.Shared> shared,
      Function<Permit, T> work) {
    return shared
        .filter(_ -> permitted.databaseAgrees(person, List.of(citizen), Right.SEE.name()))
        .map(open -> permitted.seen(person, citizen, open.grounds(), open.topics(), work));
  }
}
