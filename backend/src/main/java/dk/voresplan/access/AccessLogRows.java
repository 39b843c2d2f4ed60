package dk.voresplan.access;

import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a citizen's own access log. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccessLogRows extends GenericRepository<AccessLogLine, UUID> {
  /**
   * Merges entries into lines, so that nobody hides something by opening the plan again and again.
   * The same use in the same minute is one line. One actor's refused tries of a Danish day are one
   * line. So are a calendar program's readings of a Danish day.
   */
  @Needs(
      topic = {},
      part = Part.OWN)
  @Query(
      """
      select max(entry_number) as entry_number, max(happened_at) as happened_at, actor_kind,
             actor_id, max(actor_name) as actor_name,
             max(actor_organisation) as actor_organisation, topic,
             max(access_right) as access_right, reason, refused, opened_kind, opened_id,
             tries, tries_from
      from (
        select entry_number, happened_at, actor_kind, actor_id, actor_name,
               actor_organisation, topic, access_right, reason, refused, opened_kind,
               opened_id, tries, tries_from,
               case when refused then '' else access_right end as right_used,
               extract(year from danish_time) * 10000 + extract(month from danish_time) * 100
                 + extract(day from danish_time) as danish_day,
               case when refused or actor_kind = 'SUBSCRIPTION' then 0
                    else extract(hour from danish_time) * 60
                      + extract(minute from danish_time) end as danish_minute
        from (
          select access_log.*, happened_at at time zone 'Europe/Copenhagen' as danish_time
          from access_log
          where citizen_id = :citizen and actor_id <> :citizen and happened_at <= :before
        ) by_others
      ) alike
      group by actor_kind, actor_id, topic, right_used, reason, refused, opened_kind,
               opened_id, tries, tries_from, danish_day, danish_minute
      order by happened_at desc, actor_id, topic, entry_number
      limit :limit
      """)
  List<AccessLogLine> byOthers(Permit permit, @Moment Instant before, int limit);

  /** One entry of what others did, as it was written. */
  @Needs(
      topic = {},
      part = Part.OWN)
  @Query(
      """
      select * from access_log
      where citizen_id = :citizen and entry_number = :number and actor_id <> :citizen
      """)
  Optional<AccessLogLine> find(Permit permit, long number);

  /** What others did, and the citizen's own use if asked for, as it was written, oldest first. */
  @Needs(
      topic = {},
      part = Part.OWN)
  @Query(
      """
      select * from access_log
      where citizen_id = :citizen and entry_number > :after
        and (:ownToo or actor_id <> :citizen)
      order by entry_number
      limit :limit
      """)
  List<AccessLogLine> asWritten(Permit permit, long after, int limit, boolean ownToo);
}
