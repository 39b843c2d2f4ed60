package dk.voresplan.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the citizen is told of a thing that was opened.
 *
 * @param words what it is called, if it is called anything
 * @param sharedWith those professionals whom the citizen shared it with by name
 */
public record OpenedTitle(Optional<String> words, Set<UUID> sharedWith) {
  /** One that is not shared by name. */
  public OpenedTitle(String words) {
    this(Optional.of(words), Set.of());
  }
}
