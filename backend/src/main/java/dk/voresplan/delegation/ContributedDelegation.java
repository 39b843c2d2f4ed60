package dk.voresplan.delegation;

import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.person.CitizenId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a source says that a relative may see of a citizen's plan.
 *
 * @param opened what they may see; as configured when the law says so
 */
public record ContributedDelegation(
    SourceSystemId source,
    CitizenId relative,
    String name,
    DelegationBasis basis,
    Opened opened,
    Optional<Instant> from,
    Optional<Instant> until) {
  /** The same, in no more than this period. */
  public ContributedDelegation within(Optional<Instant> start, Optional<Instant> end) {
    return new ContributedDelegation(
        source,
        relative,
        name,
        basis,
        opened,
        Stream.concat(from.stream(), start.stream()).max(Instant::compareTo),
        Stream.concat(until.stream(), end.stream()).min(Instant::compareTo));
  }

  /** What both say: of two for one relative, none opens what the other leaves out. */
  ContributedDelegation andAlso(ContributedDelegation other) {
    var both = new HashSet<>(opened.shown());
    both.retainAll(other.opened.shown());
    return new ContributedDelegation(source, relative, name, basis, Opened.seen(both), from, until)
        .within(other.from, other.until);
  }
}
