package dk.voresplan.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes the ids of rows: UUIDv7 (RFC 9562), so that newer rows sort after older ones. */
public final class RowId {
  private RowId() {}

  /** A new id, unlike any other and later than those made before it in this process. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }
}
