package dk.voresplan.draft;

import dk.voresplan.access.Actor;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowLocks;
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
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

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
  private static final String OWN = " where owner_kind = :kind and owner_id = :owner";

  private final Jdbi jdbi;
  private final Clock clock;
  private final RowLocks locks;
  private final SecureRandom random = new SecureRandom();

  /** Keys whose owners have signed out, which the database did not delete yet, and since when. */
  private final Map<Owned, Instant> late = new ConcurrentHashMap<>();

  private record Owned(Actor owner, UUID browser) {}

  DeviceKeys(Jdbi jdbi, Clock clock, RowLocks locks) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.locks = locks;
  }

  /** The person's key in this browser; a new one where there is none. */
  public DeviceKey of(Actor owner, UUID browser) {
    return own(
        owner,
        handle -> {
          var known = find(handle, owner, browser);
          if (known.isEmpty()) {
            add(handle, owner, browser);
          }
          return known.or(() -> find(handle, owner, browser)).orElseThrow();
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
    own(
        key.owner(),
        handle ->
            bind(
                    handle.createUpdate(
                        """
                        delete from device_key
                        where owner_kind = :kind and owner_id = :owner and browser = :browser
                          and not exists (
                            select 1 from portal_session
                            where actor_kind = :kind and actor_id = :owner and began_at > :since)
                        """),
                    key.owner())
                .bind("browser", key.browser())
                .bind("since", since)
                .execute());
    late.remove(key, since);
  }

  private <T> T own(Actor owner, Function<Handle, T> work) {
    return jdbi.inTransaction(handle -> {
      locks.openDrafts(handle, owner.key());
      return work.apply(handle);
    });
  }

  private Optional<DeviceKey> find(Handle handle, Actor owner, UUID browser) {
    var known =
        bind(
                handle.createQuery(
                    "select secret, used_at from device_key" + OWN + " and browser = :browser"),
                owner)
            .bind("browser", browser)
            .map((row, context) ->
                new Known(new DeviceKey(row.getString("secret")), Columns.instant(row, "used_at")))
            .findOne();
    if (known.isPresent()
        && known.get().usedAt().isBefore(clock.instant().minus(NOTED_ANEW_AFTER))) {
      noteUse(handle, owner, browser);
    }
    return known.map(Known::key);
  }

  private void noteUse(Handle handle, Actor owner, UUID browser) {
    bind(
            handle.createUpdate(
                "update device_key set used_at = :now" + OWN + " and browser = :browser"),
            owner)
        .bind("browser", browser)
        .bind("now", clock.instant())
        .execute();
  }

  private void add(Handle handle, Actor owner, UUID browser) {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    bind(
            handle.createUpdate(
                """
                delete from device_key
                where owner_kind = :kind and owner_id = :owner and browser in (
                  select browser from device_key
                  where owner_kind = :kind and owner_id = :owner
                  order by used_at desc, browser offset :left rows)
                """),
            owner)
        .bind("left", MOST - 1)
        .execute();
    bind(
            handle.createUpdate(
                """
                insert into device_key (owner_kind, owner_id, browser, secret, used_at)
                values (:kind, :owner, :browser, :secret, :now)
                on conflict do nothing
                """),
            owner)
        .bind("browser", browser)
        .bind("secret", Base64.getEncoder().encodeToString(secret))
        .bind("now", clock.instant())
        .execute();
  }

  private static <T extends SqlStatement<T>> T bind(T statement, Actor owner) {
    return statement.bind("kind", owner.kind().name()).bind("owner", owner.key());
  }

  private record Known(DeviceKey key, Instant usedAt) {}
}
