package dk.voresplan.outbox;

import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The notices that are kept for this node. */
@Singleton
class NodeSignals {
  private static final int MOST_AT_ONCE = 100;

  private final WaitingSignalRows rows;
  private final Transactions transactions;
  private final Node node;

  NodeSignals(WaitingSignalRows rows, Transactions transactions, Node node) {
    this.rows = rows;
    this.transactions = transactions;
    this.node = node;
  }

  /**
   * Hands over what is stored for this node, the oldest first, and forgets it afterwards. If the
   * process dies in between, it is handed over again. What another thread is handing over is
   * skipped.
   *
   * @return whether there may be more
   */
  boolean take(Consumer<ChangeSignal> taker) {
    return transactions.inOne(() -> {
      var held = rows.hold(node.id(), MOST_AT_ONCE);
      held.forEach(row -> taker.accept(row.notice()));
      if (!held.isEmpty()) {
        rows.forget(node.id(), held.stream().map(ChangeSignalRow::id).toList());
      }
      return held.size() == MOST_AT_ONCE;
    });
  }
}
