package dk.voresplan.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the issuer's keys when they are first needed, and holds them for a quarter of an hour. So
 * we start, and go on for four hours, while the issuer is down.
 *
 * <p>We ask for an unknown key at once, as the issuer may have a new one. We do so once a minute at
 * most. So whoever sends tokens with made-up keys makes us ask no more than that. Nimbus' own limit
 * lets two through, and answers the rest that the issuer is down.
 */
public final class SigningKeys implements JWKSource<SecurityContext> {
  static final Duration KEPT = Duration.ofMinutes(15);
  static final Duration BETWEEN_UNKNOWN = Duration.ofMinutes(1);
  static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);
  static final Duration OUTAGE = Duration.ofHours(4);

  private final Publication publication;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Known known;
  private volatile Instant askedAt = Instant.MIN;

  /** Reads the keys as they are published now. */
  @FunctionalInterface
  interface Publication {
    JWKSet read() throws IOException, ParseException;
  }

  SigningKeys(Publication publication, Clock clock) {
    this.publication = publication;
    this.clock = clock;
  }

  /** The keys of this issuer. */
  public static SigningKeys of(String issuer, Clock clock) {
    return new SigningKeys(new KeyPublication(issuer)::read, clock);
  }

  /**
   * The keys that fit; none if the issuer has none that does.
   *
   * @throws KeySourceException if no keys are known and the issuer does not answer
   */
  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws KeySourceException {
    var found = selector.select(current());
    return found.isEmpty() ? selector.select(newest()) : found;
  }

  private JWKSet current() throws KeySourceException {
    var kept = known;
    if (kept == null) {
      waitAndAsk(BETWEEN_TRIES);
    } else if (kept.isOlderThan(KEPT, clock.instant())) {
      askUnlessAnotherDoes();
    }
    return usable();
  }

  private JWKSet newest() throws KeySourceException {
    waitAndAsk(BETWEEN_UNKNOWN);
    return usable();
  }

  private JWKSet usable() throws KeySourceException {
    var kept = known;
    if (kept == null || kept.isOlderThan(OUTAGE, clock.instant())) {
      throw new RemoteKeySourceException("The issuer's keys cannot be read", null);
    }
    return kept.keys();
  }

  /** Who needs a key that is not known waits for whoever asks already. */
  private void waitAndAsk(Duration pause) {
    asking.lock();
    try {
      ask(pause);
    } finally {
      asking.unlock();
    }
  }

  /** Who needs a known key goes on with it, however long another's question takes. */
  private void askUnlessAnotherDoes() {
    if (asking.tryLock()) {
      try {
        ask(BETWEEN_TRIES);
      } finally {
        asking.unlock();
      }
    }
  }

  /** Asks unless it was done less than {@code pause} ago, counted from when it was over. */
  private void ask(Duration pause) {
    var now = clock.instant();
    if (askedAt.isBefore(now.minus(pause))) {
      try {
        known = new Known(publication.read(), now);
      } catch (IOException | ParseException silent) {
        // What was known before still serves, until the outage has lasted too long.
      } finally {
        askedAt = clock.instant();
      }
    }
  }

  private record Known(JWKSet keys, Instant readAt) {
    boolean isOlderThan(Duration age, Instant now) {
      return readAt.isBefore(now.minus(age));
    }
  }
}
