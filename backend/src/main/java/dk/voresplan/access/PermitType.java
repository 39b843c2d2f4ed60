package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import io.micronaut.transaction.TransactionStatus;
import java.util.Set;

/** Pairs a right that is asked for with the type of permit that proves it. */
record PermitType<P extends Permit>(Right right, Making<P> making) {
  static final PermitType<Permit> TO_SEE = new PermitType<>(Right.SEE, Permit::new);
  static final PermitType<WritePermit> TO_WRITE = new PermitType<>(Right.WRITE, WritePermit::new);
  static final PermitType<WritePermit> TO_CONTRIBUTE =
      new PermitType<>(Right.CONTRIBUTE, WritePermit::new);

  /** Makes a permit of that type. */
  interface Making<P extends Permit> {
    P permit(
        Actor actor,
        CitizenId citizen,
        Set<Topic> topics,
        Right right,
        PermitGrounds grounds,
        TransactionStatus<?> transaction);
  }
}
