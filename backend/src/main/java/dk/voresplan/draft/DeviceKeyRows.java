package dk.voresplan.draft;

import dk.voresplan.access.Actor;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface DeviceKeyRows extends GenericRepository<DeviceKeyRow, UUID> {
  @Query(
      """
      select browser, secret, used_at from device_key
      where owner_kind = :kind and owner_id = :owner and browser = :browser
      """)
  Optional<DeviceKeyRow> find(Actor.Kind kind, UUID owner, UUID browser);

  @Query(
      """
      update device_key set used_at = :now
      where owner_kind = :kind and owner_id = :owner and browser = :browser
      """)
  int noteUse(Actor.Kind kind, UUID owner, UUID browser, @Moment Instant now);

  /** Removes all but those that were used last. */
  @Query(
      """
      delete from device_key
      where owner_kind = :kind and owner_id = :owner and browser in (
        select browser from device_key
        where owner_kind = :kind and owner_id = :owner
        order by used_at desc, browser offset :left rows)
      """)
  int removeOldest(Actor.Kind kind, UUID owner, int left);

  /** Adds nothing where there is one. */
  @Query(
      """
      insert into device_key (owner_kind, owner_id, browser, secret, used_at)
      values (:kind, :owner, :browser, :secret, :now)
      on conflict do nothing
      """)
  int add(Actor.Kind kind, UUID owner, UUID browser, String secret, @Moment Instant now);

  /** Removes it unless its owner has signed in since. */
  @Query(
      """
      delete from device_key
      where owner_kind = :kind and owner_id = :owner and browser = :browser
        and not exists (
          select 1 from portal_session
          where actor_kind = :kind and actor_id = :owner and began_at > :since)
      """)
  int remove(Actor.Kind kind, UUID owner, UUID browser, @Moment Instant since);
}
