package dk.voresplan.portal.server;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that came with a request, to go on to afterwards. */
public final class Addresses {
  private static final int LONGEST = 500;
  private static final Pattern OURS =
      Pattern.compile("/(?:[\\w-]+(?:/[\\w-]+)*)?(?:\\?[\\w=&/-]*)?");

  private Addresses() {}

  /**
   * The address if it is written as ours are: plain words between single slashes. A dot, a percent
   * sign or a second slash could be read as another host by a browser or by a server on the way.
   */
  public static Optional<String> ours(@Nullable String address) {
    return Optional.ofNullable(address)
        .filter(given -> given.length() <= LONGEST && OURS.matcher(given).matches());
  }
}
