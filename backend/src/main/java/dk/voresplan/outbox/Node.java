package dk.voresplan.outbox;

import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.util.UUID;

/** This process among those that share the database; another one after each start. */
@Singleton
public class Node {
  private final UUID id = RowId.next();

  /** Its id. */
  public UUID id() {
    return id;
  }
}
