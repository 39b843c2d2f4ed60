package dk.voresplan.access;

import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appends to the access logs. Nothing is read but how far a log has come. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LogAppendRows extends GenericRepository<LogHead, UUID> {
  /**
   * The heads, held until the transaction ends. A head is as late as the newest root too, so that
   * what follows is not dated before that.
   */
  @NeedsForEach(
      topic = {},
      part = Part.LOG)
  @Query(
      """
      select citizen_id as citizen, entries, hash,
             greatest(last_at, coalesce(
               (select signed_at from access_log_root order by root_number desc limit 1),
               last_at)) as "at",
             true as "for update"
      from access_log_head
      where citizen_id in (:citizens)
      order by citizen_id
      for no key update
      """)
  List<LogHead> held(Permits permits, List<UUID> citizens);

  /** Makes the heads of those citizens who exist and have none. */
  @NeedsForEach(
      topic = {},
      part = Part.LOG)
  @Query(
      """
      insert into access_log_head (citizen_id, entries, hash, last_at)
      select p.citizen_id, 0, cast(:nothing as char(64)), cast(:now as timestamp with time zone)
      from person p where p.citizen_id in (:citizens)
      on conflict do nothing
      """)
  int begin(Permits permits, List<UUID> citizens, String nothing, @Moment Instant now);

  /** Appends rows, each after the one before it. */
  @NeedsForEach(
      topic = {},
      part = Part.LOG)
  @Query(
      """
      insert into access_log (citizen_id, entry_number, id, happened_at, actor_kind, actor_id,
                              actor_name, actor_organisation, topic, access_right, reason, refused,
                              opened_kind, opened_id, tries, tries_from, previous_hash, hash)
      select h.citizen_id, cast(r.number as bigint), cast(r.id as uuid),
             cast(r.at as timestamp with time zone), r.kind, cast(r.actor as uuid), r.name,
             r.organisation, r.topic, r.access_right, r.reason, cast(r.refused as boolean),
             r.opened_kind, cast(r.opened_id as uuid), cast(r.tries as int),
             cast(r.tries_from as timestamp with time zone), r.previous_hash, r.hash
      from access_log_head h
      join unnest(:whose, :numbers, :ids, :moments, :kinds, :actors, :names, :organisations,
                  :topics, :rights, :reasons, :refusals, :openedKinds, :openedIds, :tries,
                  :triesFrom, :previousHashes, :hashes)
        as r(citizen, number, id, at, kind, actor, name, organisation, topic, access_right, reason,
             refused, opened_kind, opened_id, tries, tries_from, previous_hash, hash)
        on cast(r.citizen as uuid) = h.citizen_id
      where h.citizen_id in (:citizens)
      """)
  int append(
      Permits permits,
      List<UUID> citizens,
      String[] whose,
      String[] numbers,
      String[] ids,
      String[] moments,
      String[] kinds,
      String[] actors,
      String[] names,
      @Nullable String[] organisations,
      String[] topics,
      String[] rights,
      @Nullable String[] reasons,
      String[] refusals,
      @Nullable String[] openedKinds,
      @Nullable String[] openedIds,
      @Nullable String[] tries,
      @Nullable String[] triesFrom,
      String[] previousHashes,
      String[] hashes);

  /** Moves the heads to the last rows that were appended. */
  @NeedsForEach(
      topic = {},
      part = Part.LOG)
  @Query(
      """
      update access_log_head
      set (entries, hash, last_at) = (
        select cast(r.entries as bigint), r.hash, cast(r.at as timestamp with time zone)
        from unnest(:whose, :numbers, :hashes, :moments) as r(citizen, entries, hash, at)
        where cast(r.citizen as uuid) = access_log_head.citizen_id)
      where citizen_id in (:citizens)
      """)
  int move(
      Permits permits,
      List<UUID> citizens,
      String[] whose,
      String[] numbers,
      String[] hashes,
      String[] moments);
}
