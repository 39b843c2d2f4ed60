package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import io.micronaut.transaction.TransactionStatus;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets the access log of one citizen be written, which needs no reason: what was refused is written
 * too. It opens nothing else, and only {@link AccessLogWriter} makes it.
 */
final class LogPermit extends Permit {
  private LogPermit(CitizenId citizen, TransactionStatus<?> transaction) {
    super(
        new Actor.Person(citizen, ""),
        citizen,
        Set.of(),
        Right.CONTRIBUTE,
        new Grounds(Reason.CONTRIBUTES),
        transaction);
  }

  /** Permits for the logs of these citizens, until the transaction ends. */
  static Permits of(Collection<CitizenId> citizens, TransactionStatus<?> transaction) {
    return new Permits(
        citizens.stream().map(it -> (Permit) new LogPermit(it, transaction)).toList());
  }

  @Override
  void check(List<Topic> asked, Right right, Part part, @Nullable Object connection) {
    if (part != Part.LOG) {
      throw new AccessRefused();
    }
    checkConnection(connection);
  }
}
