package dk.voresplan.session;

import dk.voresplan.access.Actor;
import dk.voresplan.outbox.Node;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.Digest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** It is about people who are signed in, before any permit, and tells nothing of a plan. */
@Singleton
class SessionRepository {
  private final Jdbi jdbi;
  private final Node node;

  SessionRepository(Jdbi jdbi, Node node) {
    this.jdbi = jdbi;
    this.node = node;
  }

  void begin(SessionId id, Actor actor, ProviderSession provider, Device device, Instant now) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into portal_session (id, node_id, actor_kind, actor_id, subject_digest,
                                            provider_session_digest, device, browser, began_at,
                                            used_at)
                values (:id, :node, :kind, :actor, :subject, :session, :device, :browser, :now,
                        :now)
                """)
            .bind("id", id.value())
            .bind("node", node.id())
            .bind("kind", actor.kind())
            .bind("actor", actor.key())
            .bind("subject", digest(provider.subject()))
            .bind("session", digest(provider.session()))
            .bind("device", device.kind())
            .bind("browser", device.browser())
            .bind("now", now)
            .execute());
  }

  void used(Map<SessionId, Instant> uses) {
    jdbi.useHandle(handle -> {
      var batch = handle.prepareBatch("update portal_session set used_at = :used where id = :id");
      uses.forEach((id, used) -> batch.bind("used", used).bind("id", id.value()).add());
      batch.execute();
    });
  }

  List<OpenPlace> of(Actor actor) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select id, device, browser, began_at, used_at from portal_session
                where actor_id = :actor and actor_kind = :kind and ended_at is null
                order by used_at desc, id
                """)
            .bind("actor", actor.key())
            .bind("kind", actor.kind())
            .map((row, context) ->
                new OpenPlace(
                    new SessionId(Columns.uuid(row, "id")),
                    new Device(
                        Device.Kind.valueOf(row.getString("device")),
                        Device.Browser.valueOf(row.getString("browser"))),
                    Columns.instant(row, "began_at"),
                    Columns.instant(row, "used_at")))
            .list());
  }

  void end(Actor actor, SessionId id, Instant now) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                update portal_session set ended_at = :now
                where id = :id and actor_id = :actor and actor_kind = :kind and ended_at is null
                """)
            .bind("now", now)
            .bind("id", id.value())
            .bind("actor", actor.key())
            .bind("kind", actor.kind())
            .execute());
  }

  void endOthers(Actor actor, SessionId but, Instant now) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                update portal_session set ended_at = :now
                where id <> :but and actor_id = :actor and actor_kind = :kind and ended_at is null
                """)
            .bind("now", now)
            .bind("but", but.value())
            .bind("actor", actor.key())
            .bind("kind", actor.kind())
            .execute());
  }

  void over(SessionId id) {
    jdbi.useHandle(handle -> handle.execute("delete from portal_session where id = ?", id.value()));
  }

  int count(Actor actor) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select count(*) from portal_session
                where actor_id = :actor and actor_kind = :kind and ended_at is null
                """)
            .bind("actor", actor.key())
            .bind("kind", actor.kind())
            .mapTo(Integer.class)
            .one());
  }

  void endAllOf(Actor actor, Instant now) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                update portal_session set ended_at = :now
                where actor_id = :actor and actor_kind = :kind and ended_at is null
                """)
            .bind("now", now)
            .bind("actor", actor.key())
            .bind("kind", actor.kind())
            .execute());
  }

  void endAt(ProviderSession provider, Instant begunBefore, Instant now) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                update portal_session set ended_at = :now
                where began_at < :before and ended_at is null
                  and (provider_session_digest = :session
                    or (subject_digest = :subject
                      and (provider_session_digest is null or not :named)))
                """)
            .bind("now", now)
            .bind("session", digest(provider.session()))
            .bind("subject", digest(provider.subject()))
            .bind("named", provider.session().isPresent())
            .bind("before", begunBefore)
            .execute());
  }

  Set<SessionId> toEnd() {
    return jdbi.withHandle(handle ->
        ids(
            handle,
            "select id from portal_session where node_id = :node and ended_at is not null"));
  }

  Set<SessionId> ofThisNode() {
    return jdbi.withHandle(
        handle -> ids(handle, "select id from portal_session where node_id = :node"));
  }

  private Set<SessionId> ids(Handle handle, String sql) {
    return handle
        .createQuery(sql)
        .bind("node", node.id())
        .mapTo(UUID.class)
        .map(SessionId::new)
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable String digest(Optional<String> name) {
    return name.map(Digest::of).orElse(null);
  }
}
