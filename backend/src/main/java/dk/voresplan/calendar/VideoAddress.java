package dk.voresplan.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where one joins an appointment by video: a plain https address, as it becomes a link that the
 * citizen taps. No script, no other protocol, and no name before the host that could be taken for
 * it.
 */
public final class VideoAddress {
  private static final int LONGEST = 2_000;

  private VideoAddress() {}

  /** The address, if it is one that may be tapped. */
  public static Optional<URI> of(String text) {
    var stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var address = new URI(stripped);
      return "https".equals(scheme(address))
              && address.getHost() != null
              && address.getRawUserInfo() == null
          ? Optional.of(URI.create(address.toASCIIString()))
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static String scheme(URI address) {
    return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
  }
}
