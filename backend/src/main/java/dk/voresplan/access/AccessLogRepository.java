package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

@Singleton
class AccessLogRepository {
  private static final String INSERT =
      """
      insert into access_log (citizen_id, id, happened_at, actor_kind, actor_id, actor_name,
                              actor_organisation, topic, access_right, reason, refused)
      select citizen_id, :id, :now, :kind, :actor, :name, :organisation, :topic, :right, :reason,
             :refused
      from person where citizen_id = :citizen
      """;

  private final Clock clock;

  AccessLogRepository(Clock clock) {
    this.clock = clock;
  }

  void used(
      Handle handle,
      Actor actor,
      Collection<CitizenId> citizens,
      Right right,
      Set<Topic> topics,
      Reason reason) {
    int written = insert(handle, actor, citizens, right, topics, reason);
    if (written != citizens.size() * topics.size()) {
      throw new AccessRefused();
    }
  }

  /** Nothing is written for a citizen who does not exist, and nobody is told the difference. */
  void refused(
      Handle handle, Actor actor, Collection<CitizenId> citizens, Right right, Set<Topic> topics) {
    insert(handle, actor, citizens, right, topics, null);
  }

  private int insert(
      Handle handle,
      Actor actor,
      Collection<CitizenId> citizens,
      Right right,
      Set<Topic> topics,
      @Nullable Reason reason) {
    if (citizens.isEmpty()) {
      return 0;
    }
    var batch = handle.prepareBatch(INSERT);
    for (var citizen : citizens) {
      for (var topic : topics) {
        batch
            .bind("citizen", citizen.value())
            .bind("id", RowId.next())
            .bind("now", clock.instant())
            .bind("kind", actor.kind().name())
            .bind("actor", actor.key())
            .bind("name", actor.name())
            .bind("organisation", actor.organisationName().orElse(null))
            .bind("topic", topic.name())
            .bind("right", right.name())
            .bind("reason", reason == null ? null : reason.name())
            .bind("refused", reason == null)
            .add();
      }
    }
    int written = 0;
    for (int count : batch.execute()) {
      written += count;
    }
    return written;
  }

  /**
   * The same use in the same minute is one entry; one actor's refused tries of a Danish day are
   * one, and so are a calendar program's readings: whoever asks again and again hides nothing.
   */
  List<AccessLogEntry> byOthers(Permit permit, int limit) {
    return permit
        .ownRows()
        .createQuery(
            """
            select max(happened_at) as newest, actor_kind, max(actor_name) as actor_name,
                   max(actor_organisation) as actor_organisation, topic,
                   max(access_right) as access_right, reason, refused
            from (
              select happened_at, actor_kind, actor_id, actor_name, actor_organisation, topic,
                     access_right, reason, refused,
                     case when refused then '' else access_right end as right_used,
                     extract(year from danish_time) * 10000 + extract(month from danish_time) * 100
                       + extract(day from danish_time) as danish_day,
                     case when refused or actor_kind = 'SUBSCRIPTION' then 0
                          else extract(hour from danish_time) * 60
                            + extract(minute from danish_time) end as danish_minute
              from (
                select access_log.*, happened_at at time zone 'Europe/Copenhagen' as danish_time
                from access_log
                where citizen_id = :citizen and actor_id <> :citizen
              ) by_others
            ) alike
            group by actor_kind, actor_id, topic, right_used, reason, refused, danish_day,
                     danish_minute
            order by newest desc, actor_id, topic
            limit :limit
            """)
        .bind("citizen", permit.citizen().value())
        .bind("limit", limit)
        .map((row, context) -> entry(row))
        .list();
  }

  private static AccessLogEntry entry(ResultSet row) throws SQLException {
    return new AccessLogEntry(
        Columns.instant(row, "newest"),
        Actor.Kind.valueOf(row.getString("actor_kind")),
        row.getString("actor_name"),
        Columns.maybeText(row, "actor_organisation"),
        Topic.valueOf(row.getString("topic")),
        Right.valueOf(row.getString("access_right")),
        Columns.maybeText(row, "reason").map(Reason::valueOf),
        row.getBoolean("refused"));
  }
}
