package dk.voresplan.portal.server;

import dk.voresplan.storage.FailurePlace;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records something that went wrong, under a short number that the person sees and the log has too.
 *
 * <p>The log gets the kinds of exceptions and where they arose. It never gets their messages, as
 * those may hold names and words of citizens.
 *
 * @param reference the number, easy to read out over a telephone
 */
public record Incident(String reference) {
  private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
  private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";
  private static final int LENGTH = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Writes the failure to the log under a new number. */
  public static Incident of(Throwable failure) {
    var incident = new Incident(newReference());
    if (LOG.isErrorEnabled()) {
      LOG.error("Error {} {}", incident.reference, FailurePlace.of(failure));
    }
    return incident;
  }

  /** Notes in the log, in one line, something foreseen that kept a person from going on. */
  public static Incident noted(String what) {
    var incident = new Incident(newReference());
    LOG.info("{} {}", what, incident.reference);
    return incident;
  }

  private static String newReference() {
    return RANDOM
        .ints(LENGTH, 0, SIGNS.length())
        .mapToObj(place -> String.valueOf(SIGNS.charAt(place)))
        .collect(Collectors.joining());
  }
}
