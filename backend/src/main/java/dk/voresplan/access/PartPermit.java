package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import io.micronaut.transaction.TransactionStatus;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens one {@link Part} of one citizen's rows for which no reason is asked, and nothing else. The
 * compiler holds its statements to the tables of that part ({@code part-tables.txt} of the module
 * {@code backend/checks}).
 */
final class PartPermit extends WritePermit {
  private final Part part;

  private PartPermit(Part part, Actor actor, CitizenId citizen, TransactionStatus<?> transaction) {
    super(
        actor,
        citizen,
        Set.of(),
        Right.CONTRIBUTE,
        new PermitGrounds(PermitReason.CONTRIBUTES),
        transaction);
    this.part = part;
  }

  /** A permit for this part of one citizen's rows, until the transaction ends. */
  static WritePermit of(
      Part part, Actor actor, CitizenId citizen, TransactionStatus<?> transaction) {
    return new PartPermit(part, actor, citizen, transaction);
  }

  /** Permits for this part of these citizens' rows, until the transaction ends. */
  static Permits of(
      Part part, Actor actor, Collection<CitizenId> citizens, TransactionStatus<?> transaction) {
    return new Permits(citizens.stream().map(it -> of(part, actor, it, transaction)).toList());
  }

  /**
   * Permits for the logs of these citizens, until the transaction ends. What was refused is written
   * there too.
   */
  static Permits ofLogs(Collection<CitizenId> citizens, TransactionStatus<?> transaction) {
    return new Permits(citizens.stream().map(it -> ofLog(it, transaction)).toList());
  }

  /** A permit for the log of one citizen, until the transaction ends. */
  static WritePermit ofLog(CitizenId citizen, TransactionStatus<?> transaction) {
    return of(Part.LOG, new Actor.Person(citizen, ""), citizen, transaction);
  }

  @Override
  void check(List<Topic> asked, Right right, Part part, @Nullable Object connection) {
    if (part != this.part) {
      throw new AccessRefused();
    }
    checkConnection(connection);
  }
}
