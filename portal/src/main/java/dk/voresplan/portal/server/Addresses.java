package dk.voresplan.portal.server;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that came with a request, to go on to afterwards. */
public final class Addresses {
  private static final int LONGEST = 500;
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");

  private Addresses() {}

  /**
   * The address if it stays with us: begins with one slash, and holds no backslash, space or
   * control character that a browser might read as another host.
   */
  public static Optional<String> ours(@Nullable String address) {
    return Optional.ofNullable(address)
        .filter(given -> given.length() <= LONGEST && OURS.matcher(given).matches());
  }
}
