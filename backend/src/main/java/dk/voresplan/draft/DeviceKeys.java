package dk.voresplan.draft;

import dk.voresplan.access.Actor;
import dk.voresplan.storage.RowLocks;
import dk.voresplan.storage.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The keys of what people typed and could not send, one for each person and browser. Only their
 * owner gets one, and signing out in a browser deletes the one of that browser alone.
 * docs/decisions/026-what-is-typed-is-safe-on-the-device-too.md
 */
@Singleton
public class DeviceKeys {
  /** The most browsers of one person; the one that was used longest ago is forgotten. */
  static final int MOST = 20;

  private static final int BYTES = 32;
  private static final Duration NOTED_ANEW_AFTER = Duration.ofDays(1);

  private final DeviceKeyRows rows;
  private final Transactions transactions;
  private final Clock clock;
  private final RowLocks locks;
  private final SecureRandom random = new SecureRandom();

  /** Keys whose owners have signed out, which the database did not delete yet, and since when. */
  private final Map<Owned, Instant> late = new ConcurrentHashMap<>();

  private record Owned(Actor owner, UUID browser) {}

  DeviceKeys(DeviceKeyRows rows, Transactions transactions, Clock clock, RowLocks locks) {
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
    this.locks = locks;
  }

  /** The person's key in this browser; a new one where there is none. */
  public DeviceKey of(Actor owner, UUID browser) {
    return own(
        owner,
        () -> {
          var known = find(owner, browser);
          if (known.isEmpty()) {
            add(owner, browser);
          }
          return known.or(() -> find(owner, browser)).orElseThrow();
        });
  }

  /**
   * Forgets the person's key in this browser, so that nothing that still lies there can be read. If
   * the database fails, this node tries again until it is done.
   */
  public void forget(Actor owner, UUID browser) {
    var key = new Owned(owner, browser);
    var now = clock.instant();
    late.put(key, now);
    forgetLate(key, now);
  }

  @Scheduled(fixedDelay = "1m", initialDelay = "1m")
  void forgetLate() {
    late.forEach(this::forgetLate);
  }

  /** A key whose owner has signed in since then is in use again: their next sign-out deletes it. */
  private void forgetLate(Owned key, Instant since) {
    var owner = key.owner();
    own(owner, () -> rows.remove(owner.kind(), owner.key(), key.browser(), since));
    late.remove(key, since);
  }

  private <T> T own(Actor owner, Supplier<T> work) {
    return transactions.inOne(() -> {
      locks.openDrafts(owner.key());
      return work.get();
    });
  }

  private Optional<DeviceKey> find(Actor owner, UUID browser) {
    var known = rows.find(owner.kind(), owner.key(), browser);
    var now = clock.instant();
    if (known.filter(key -> key.usedAt().isBefore(now.minus(NOTED_ANEW_AFTER))).isPresent()) {
      rows.noteUse(owner.kind(), owner.key(), browser, now);
    }
    return known.map(DeviceKeyRow::key);
  }

  private void add(Actor owner, UUID browser) {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    rows.removeOldest(owner.kind(), owner.key(), MOST - 1);
    rows.add(
        owner.kind(),
        owner.key(),
        browser,
        Base64.getEncoder().encodeToString(secret),
        clock.instant());
  }
}
