package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.RowLocks;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.function.Function;

/**
 * Makes the permits for which no reason is asked. Each opens one {@link Part} of a citizen's rows,
 * which shows nothing of the plan. docs/decisions/032-micronaut-data-under-permits.md
 */
@Singleton
public class PartPermits {
  private final Transactions transactions;
  private final RowLocks locks;

  PartPermits(Transactions transactions, RowLocks locks) {
    this.transactions = transactions;
    this.locks = locks;
  }

  /** Opens to an author what they type in a plan, whoever loses or gets access to the plan. */
  public <T> T drafts(Actor author, CitizenId citizen, Function<WritePermit, T> work) {
    return transactions.inOne(() -> {
      locks.openDrafts(author.key());
      return open(Part.DRAFTS, author, citizen, work);
    });
  }

  /** Lets a relative bring what may let them in: a code, or a power that the authorities name. */
  public <T> T admission(Actor.Person relative, CitizenId giver, Function<WritePermit, T> work) {
    return transactions.inOne(() -> open(Part.ADMISSION, relative, giver, work));
  }

  /** The same for the plans of several citizens. */
  public <T> T admission(
      Actor.Person relative, Collection<CitizenId> givers, Function<Permits, T> work) {
    return openEach(Part.ADMISSION, relative, givers, work);
  }

  /** Lets a unit leader read the emergency accesses of their units, without the citizens. */
  public <T> T emergencies(
      Actor.Professional leader, Collection<CitizenId> citizens, Function<Permits, T> work) {
    return openEach(Part.EMERGENCY, leader, citizens, work);
  }

  /** Lets the background work move a plan in the queue of plans to merge again. */
  public <T> T mergeQueue(
      Actor.SourceSystem source, CitizenId citizen, Function<WritePermit, T> work) {
    return transactions.inOne(() -> open(Part.MERGE_QUEUE, source, citizen, work));
  }

  private <T> T openEach(
      Part part, Actor actor, Collection<CitizenId> citizens, Function<Permits, T> work) {
    return transactions.inOne(() -> {
      var permits = PartPermit.of(part, actor, citizens, transactions.current());
      try {
        return work.apply(permits);
      } finally {
        permits.end();
      }
    });
  }

  private <T> T open(Part part, Actor actor, CitizenId citizen, Function<WritePermit, T> work) {
    var permit = PartPermit.of(part, actor, citizen, transactions.current());
    try {
      return work.apply(permit);
    } finally {
      permit.end();
    }
  }
}
