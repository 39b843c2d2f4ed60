package dk.voresplan.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells what things of one kind are called, to the citizen whose access log names them. */
public interface OpenedTitles {
  /** The kind. */
  Opened.Kind kind();

  /**
   * What is told of those of {@code ids} that there still are, in one statement.
   *
   * @param permit the citizen's own
   */
  Map<UUID, OpenedTitle> titles(Permit permit, Set<UUID> ids);
}
