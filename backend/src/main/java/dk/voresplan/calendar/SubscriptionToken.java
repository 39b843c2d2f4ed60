package dk.voresplan.calendar;

import dk.voresplan.storage.Digest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret part of a subscription's address: 256 random bits, so that it cannot be guessed. Only
 * its digest is kept, so that whoever reads the database cannot read calendars with it.
 */
public final class SubscriptionToken {
  private static final int BYTES = 32;
  private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String value;

  private SubscriptionToken(String value) {
    this.value = value;
  }

  static SubscriptionToken next() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SubscriptionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The token, if the text is written like one. */
  static Optional<SubscriptionToken> of(String text) {
    return WRITTEN.matcher(text).matches()
        ? Optional.of(new SubscriptionToken(text))
        : Optional.empty();
  }

  /** The secret itself, for the address that the citizen is shown once. */
  public String secret() {
    return value;
  }

  String digest() {
    return Digest.of(value);
  }

  /** Nothing of the secret, as this may end up in a log. */
  @Override
  public String toString() {
    return "SubscriptionToken";
  }
}
