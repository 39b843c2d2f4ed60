package dk.voresplan.session;

import dk.voresplan.access.Actor;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It is about people who are signed in, before any permit, and tells nothing of a plan. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface SessionRows extends GenericRepository<SessionUse, UUID> {
  @Query(
      """
      insert into portal_session (id, node_id, actor_kind, actor_id, subject_digest,
                                  provider_session_digest, device, browser, began_at,
                                  used_at)
      values (:id, :node, :kind, :actor, :subject, :session, :device, :browser, :now,
              :now)
      """)
  int begin(
      UUID id,
      UUID node,
      Actor.Kind kind,
      UUID actor,
      @Nullable String subject,
      @Nullable String session,
      Device.Kind device,
      Device.Browser browser,
      @Moment Instant now);

  /** In one batch. */
  @Query("update portal_session set used_at = :usedAt where id = :id")
  void used(List<SessionUse> uses);

  @Query(
      """
      select id, device, browser, began_at, used_at from portal_session
      where actor_id = :actor and actor_kind = :kind and ended_at is null
      order by used_at desc, id
      """)
  List<SessionRow> of(UUID actor, Actor.Kind kind);

  @Query(
      """
      update portal_session set ended_at = :now
      where id = :id and actor_id = :actor and actor_kind = :kind and ended_at is null
      """)
  int end(UUID id, UUID actor, Actor.Kind kind, @Moment Instant now);

  @Query(
      """
      update portal_session set ended_at = :now
      where id <> :but and actor_id = :actor and actor_kind = :kind and ended_at is null
      """)
  int endOthers(UUID but, UUID actor, Actor.Kind kind, @Moment Instant now);

  @Query("delete from portal_session where id = :id")
  int over(UUID id);

  @Query(
      """
      select count(*) from portal_session
      where actor_id = :actor and actor_kind = :kind and ended_at is null
      """)
  int count(UUID actor, Actor.Kind kind);

  @Query(
      """
      update portal_session set ended_at = :now
      where actor_id = :actor and actor_kind = :kind and ended_at is null
      """)
  int endAllOf(UUID actor, Actor.Kind kind, @Moment Instant now);

  @Query(
      """
      update portal_session set ended_at = :now
      where began_at < :before and ended_at is null
        and (provider_session_digest = :session
          or (subject_digest = :subject
            and (provider_session_digest is null or not :named)))
      """)
  int endAt(
      @Nullable String session,
      @Nullable String subject,
      boolean named,
      @Moment Instant before,
      @Moment Instant now);

  @Query("select id from portal_session where node_id = :node and ended_at is not null")
  List<UUID> toEnd(UUID node);

  @Query("select id from portal_session where node_id = :node")
  List<UUID> ofNode(UUID node);
}
