package dk.voresplan.portal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads an id from the address of a page. What is no id is a page that does not exist. */
public final class PathId {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private PathId() {}

  /**
   * The id that stands in the place {@code name} of the route.
   *
   * @throws NotFoundException if there is none
   */
  public static UUID of(BeforeEnterEvent event, String name) {
    return event
        .getRouteParameters()
        .get(name)
        .flatMap(PathId::read)
        .orElseThrow(NotFoundException::new);
  }

  /** The id, if the text is one. */
  public static Optional<UUID> read(String text) {
    return Optional.of(text)
        .filter(given -> UUID_TEXT.matcher(given).matches())
        .map(UUID::fromString);
  }
}
