package dk.voresplan.outbox;

import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The nodes that share the database, each of which says at times that it lives. */
@Singleton
class Nodes {
  private final NodeRows rows;
  private final Transactions transactions;
  private final Node node;

  Nodes(NodeRows rows, Transactions transactions, Node node) {
    this.rows = rows;
    this.transactions = transactions;
    this.node = node;
  }

  /**
   * Keeps that this node lives.
   *
   * @return whether it was known to; notices may have been missed if not
   */
  boolean alive(Instant now) {
    return transactions.inOne(() -> {
      boolean known = rows.heard(node.id(), now) == 1;
      if (!known) {
        rows.add(node.id(), now);
      }
      return known;
    });
  }

  /** Forgets the nodes that nothing was heard of since, and all that was kept for them. */
  void forget(Instant silentSince) {
    rows.forget(silentSince);
  }
}
