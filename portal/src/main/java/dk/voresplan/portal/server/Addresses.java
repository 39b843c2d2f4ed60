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
   * Returns the address if it is written as ours are: plain words between single slashes. It
   * refuses a dot, a percent sign and a second slash. A browser or a server on the way could read
   * them as another host.
   */
  public static Optional<String> ours(@Nullable String address) {
    return Optional.ofNullable(address)
        .filter(given -> given.length() <= LONGEST && OURS.matcher(given).matches());
  }
}
