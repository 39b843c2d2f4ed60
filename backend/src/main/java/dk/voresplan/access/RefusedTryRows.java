package dk.voresplan.access;

import dk.voresplan.storage.Moment;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts the refused tries of one citizen's plan. It tells how many, and nothing of the plan. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RefusedTryRows extends GenericRepository<RefusedTryRows.Counted, UUID> {
  /** Counts one more try, where its hour has begun. */
  @NeedsForEach(
      topic = {},
      part = Part.LOG)
  @Query(
      """
      update access_log_tries set tries = tries + 1
      where actor_kind = :kind and actor_id = :actor and from_at = :from and topic = :topic
        and citizen_id in (:citizens)
      """)
  int again(
      Permits permits,
      List<UUID> citizens,
      Actor.Kind kind,
      UUID actor,
      @Moment Instant from,
      Topic topic);

  /** Counts the first try of an hour, in the plan of a citizen who exists. */
  @NeedsForEach(
      topic = {},
      part = Part.LOG)
  @Query(
      """
      insert into access_log_tries (citizen_id, actor_kind, actor_id, from_at, topic, access_right,
                                 actor_name, actor_organisation, tries)
      select p.citizen_id, cast(:kind as varchar(20)), cast(:actor as uuid),
             cast(:from as timestamp with time zone), cast(:topic as varchar(20)),
             cast(:right as varchar(20)), cast(:name as varchar(200)),
             cast(:organisation as varchar(200)), 1
      from person p where p.citizen_id in (:citizens)
      on conflict do nothing
      """)
  int first(
      Permits permits,
      List<UUID> citizens,
      Actor.Kind kind,
      UUID actor,
      @Moment Instant from,
      Topic topic,
      Right right,
      String name,
      @Nullable String organisation);

  /** What was counted of one hour, the most first, held until the transaction ends. */
  @NeedsForEach(
      topic = {},
      part = Part.LOG)
  @Query(
      """
      select topic, access_right as "right", actor_name as name, actor_organisation as organisation,
             tries, true as "for update"
      from access_log_tries
      where actor_kind = :kind and actor_id = :actor and from_at = :from
        and citizen_id in (:citizens)
      order by tries desc, topic
      for no key update
      """)
  List<Counted> ofHour(
      Permits permits, List<UUID> citizens, Actor.Kind kind, UUID actor, @Moment Instant from);

  /** Forgets what was counted of one hour. */
  @NeedsForEach(
      topic = {},
      part = Part.LOG)
  @Query(
      """
      delete from access_log_tries
      where actor_kind = :kind and actor_id = :actor and from_at = :from
        and citizen_id in (:citizens)
      """)
  int forget(
      Permits permits, List<UUID> citizens, Actor.Kind kind, UUID actor, @Moment Instant from);

  /** What was counted of one topic. */
  @Introspected
  record Counted(Topic topic, Right right, String name, @Nullable String organisation, int tries) {}
}
