package dk.voresplan.portal.calendar;

import dk.voresplan.calendar.Appointment;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Makes the way to a place, on a map that is not ours. It is a plain link that is followed only
 * when it is tapped. The map asks for no account, and gets nothing but the address.
 */
final class MapSearch {
  private static final String SEARCH = "https://www.openstreetmap.org/search?query=";

  private MapSearch() {}

  /** The link, when it is known where to go. */
  static Optional<URI> of(Appointment appointment) {
    return appointment
        .address()
        .map(address -> URI.create(SEARCH + URLEncoder.encode(address, StandardCharsets.UTF_8)));
  }
}
