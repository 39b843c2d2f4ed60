package dk.voresplan.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

@Singleton
class NodeRepository {
  private final Jdbi jdbi;
  private final Node node;

  NodeRepository(Jdbi jdbi, Node node) {
    this.jdbi = jdbi;
    this.node = node;
  }

  /**
   * Keeps that this node lives.
   *
   * @return whether it was known to; notices may have been missed if not
   */
  boolean alive(Instant now) {
    return jdbi.inTransaction(handle -> {
      boolean known =
          handle
                  .createUpdate("update node set heard_at = :now where id = :id")
                  .bind("now", now)
                  .bind("id", node.id())
                  .execute()
              == 1;
      if (!known) {
        handle
            .createUpdate("insert into node (id, heard_at) values (:id, :now)")
            .bind("id", node.id())
            .bind("now", now)
            .execute();
      }
      return known;
    });
  }

  /** Forgets the nodes that nothing was heard of since, and all that was kept for them. */
  void forget(Instant silentSince) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("delete from node where heard_at < :since")
            .bind("since", silentSince)
            .execute());
  }
}
