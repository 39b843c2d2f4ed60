package dk.voresplan.portal.server;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that went wrong, under a short number that the person sees and the log has too.
 *
 * <p>The log gets the kinds of exceptions and where they arose, never their messages, as those may
 * hold names and words of citizens.
 *
 * @param reference the number, easy to read out over a telephone
 */
public record Incident(String reference) {
  private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
  private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";
  private static final int LENGTH = 6;
  private static final int FRAMES = 25;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Writes the failure to the log under a new number. */
  public static Incident of(Throwable failure) {
    var incident = new Incident(newReference());
    if (LOG.isErrorEnabled()) {
      LOG.error("Error {} {}", incident.reference, trace(failure));
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

  private static String trace(Throwable failure) {
    return Stream.iterate(failure, reason -> reason != null, Throwable::getCause)
        .limit(FRAMES)
        .map(Incident::withoutMessage)
        .collect(Collectors.joining(System.lineSeparator() + "Caused by: "));
  }

  private static String withoutMessage(Throwable failure) {
    return Stream.concat(
            Stream.of(failure.getClass().getName()),
            Arrays.stream(failure.getStackTrace()).limit(FRAMES).map(frame -> "\tat " + frame))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
