package dk.voresplan.session;

import dk.voresplan.storage.RowId;
import java.util.UUID;

/** One session of the portal. It is no key: the browser never sees it, and holds another. */
public record SessionId(UUID value) {
  /** That of a session that begins. */
  public static SessionId next() {
    return new SessionId(RowId.next());
  }
}
