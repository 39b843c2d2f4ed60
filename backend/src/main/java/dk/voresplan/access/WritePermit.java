package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import io.micronaut.transaction.TransactionStatus;
import java.util.Set;

/**
 * Proof that one actor may also change something, as who writes in a plan or contributes to it. A
 * statement that changes rows takes this one, so that nobody changes them by a permit to see.
 *
 * <p>What is asked of any other {@link Permit} is asked of this one too.
 */
public sealed class WritePermit extends Permit permits PartPermit {
  WritePermit(
      Actor actor,
      CitizenId citizen,
      Set<Topic> topics,
      Right right,
      PermitGrounds grounds,
      TransactionStatus<?> transaction) {
    super(actor, citizen, topics, right, grounds, transaction);
  }
}
