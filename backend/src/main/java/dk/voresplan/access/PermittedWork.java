package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.DatabaseResilience;
import dk.voresplan.storage.RowLocks;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does work under permits, once a policy has decided why. In one transaction it asks the database
 * whether it agrees, makes the permits and does the work. It writes the access log before the
 * transaction ends, and logs what was refused too.
 */
@Singleton
class PermittedWork {
  /** Bound while an open page does by itself what nobody asked of it. */
  private static final ScopedValue<Boolean> REFRESHING = ScopedValue.newInstance();

  private final Transactions transactions;
  private final AccessLogWriter log;
  private final RowLocks locks;

  PermittedWork(Transactions transactions, AccessLogWriter log, RowLocks locks) {
    this.transactions = transactions;
    this.log = log;
    this.locks = locks;
  }

  /** What the work returned, which may be anything. */
  record Done<T>(T value) {}

  /** Does work in one transaction, which is repeated where the database was away. */
  <T> T inTransaction(Supplier<T> work) {
    return transactions.inOne(work);
  }

  /** Work that reads a plan often fills a page or a file as well, which must not happen twice. */
  <T> T inTransaction(Right right, Supplier<T> work) {
    return right == Right.SEE
        ? DatabaseResilience.once(() -> transactions.inOne(work))
        : transactions.inOne(work);
  }

  /**
   * Asks the database anew, which decides by rules of its own.
   * docs/decisions/018-the-second-lock.md
   *
   * @param wanted the right, or the name that the database has for what is wanted
   */
  boolean databaseAgrees(Actor actor, Collection<CitizenId> citizens, String wanted) {
    return locks.openRowsFor(
        actor.kind().name(),
        actor.key(),
        wanted,
        citizens.stream().map(CitizenId::value).distinct().toList());
  }

  /** Makes a permit for each citizen, does the work with them, and writes the access log. */
  <P extends Permit, T> Done<T> permitted(
      Actor actor,
      Collection<CitizenId> citizens,
      Map<CitizenId, PermitGrounds> grounds,
      PermitType<P> asked,
      Set<Topic> topics,
      Function<List<P>, T> work) {
    var transaction = transactions.current();
    var permits =
        citizens.stream()
            .map(citizen ->
                asked
                    .making()
                    .permit(
                        actor,
                        citizen,
                        topics,
                        asked.right(),
                        Objects.requireNonNull(grounds.get(citizen)),
                        transaction))
            .toList();
    try {
      var done = new Done<>(work.apply(permits));
      log.used(permits);
      return done;
    } finally {
      permits.forEach(Permit::end);
    }
  }

  /** The same for the plan of one citizen, to see. */
  <T> Done<T> seen(
      Actor actor,
      CitizenId citizen,
      PermitGrounds grounds,
      Set<Topic> topics,
      Function<Permit, T> work) {
    return permitted(
        actor,
        List.of(citizen),
        Map.of(citizen, grounds),
        PermitType.TO_SEE,
        topics,
        permits -> work.apply(permits.getFirst()));
  }

  /**
   * Logs a try that was refused, and takes as long where there is no such citizen.
   *
   * @param start when the try began, by {@link System#nanoTime}
   * @return what the caller throws
   */
  AccessRefused refused(
      Actor actor, Collection<CitizenId> citizens, Right right, Set<Topic> topics, long start) {
    if (!citizens.isEmpty() && (!REFRESHING.isBound() || right != Right.SEE)) {
      var _ = transactions.inOne(() -> log.refused(actor, citizens, right, topics));
    }
    ConstantTime.padSince(start);
    return new AccessRefused();
  }

  /** The same for one citizen, if there is one. */
  AccessRefused refused(Actor actor, Optional<CitizenId> citizen, Set<Topic> topics, long start) {
    return refused(actor, citizen.stream().toList(), Right.SEE, topics, start);
  }

  /** Does what nobody asked for, so that nothing of it is logged as a refused try. */
  void refresh(Runnable work) {
    ScopedValue.where(REFRESHING, true).run(work);
  }
}
