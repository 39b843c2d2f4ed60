package dk.voresplan.access;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Counts refused tries, so that whoever tries again and again does not fill a citizen's access log.
 * The count is in the database: it holds over nodes and restarts.
 * docs/decisions/025-time-and-tries-in-the-log.md
 */
@Singleton
class RefusedTries {
  private static final String AGAIN =
      """
      update access_log_tries set tries = tries + 1
      where citizen_id = :citizen and actor_kind = :kind and actor_id = :actor
        and from_at = :from and topic = :topic
      """;
  private static final String FIRST =
      """
      insert into access_log_tries (citizen_id, actor_kind, actor_id, from_at, topic, access_right,
                                 actor_name, actor_organisation, tries)
      select citizen_id, :kind, :actor, :from, :topic, :right, :name, :organisation, 1
      from person where citizen_id = :citizen
      on conflict do nothing
      """;
  private static final String OF_THE_HOUR =
      """
       from access_log_tries
      where citizen_id = :citizen and actor_kind = :kind and actor_id = :actor and from_at = :from
      """;

  /** The tries of one actor in one plan in one hour. */
  record Hour(CitizenId citizen, Actor.Kind kind, UUID actor, Instant from) {}

  private record Counted(Topic topic, Right right, String name, String organisation, int tries) {}

  /**
   * Counts these tries.
   *
   * @return those that are the first of their topic in this hour, of citizens who exist
   */
  List<AccessLogUse> firsts(Handle handle, List<AccessLogUse> tries, Instant now) {
    var from = now.truncatedTo(ChronoUnit.HOURS);
    var inOrder =
        tries.stream().sorted(Comparator.comparing(it -> it.citizen().value().toString())).toList();
    var notCounted = uncounted(handle, inOrder, from);
    if (notCounted.isEmpty()) {
      return List.of();
    }
    var first = new ArrayList<AccessLogUse>();
    var others = new ArrayList<AccessLogUse>();
    var inserts = handle.prepareBatch(FIRST);
    notCounted.forEach(it -> naming(inserts, it, from).add());
    int[] inserted = inserts.execute();
    for (int i = 0; i < inserted.length; i++) {
      (inserted[i] == 1 ? first : others).add(notCounted.get(i));
    }
    if (!others.isEmpty()) {
      var _ = uncounted(handle, others, from);
    }
    return first;
  }

  /** Counts those whose hour has begun, and gives back the others. */
  private static List<AccessLogUse> uncounted(
      Handle handle, List<AccessLogUse> tries, Instant from) {
    var updates = handle.prepareBatch(AGAIN);
    tries.forEach(it -> key(updates, it, from).add());
    int[] counted = updates.execute();
    var others = new ArrayList<AccessLogUse>();
    for (int i = 0; i < counted.length; i++) {
      if (counted[i] == 0) {
        others.add(tries.get(i));
      }
    }
    return others;
  }

  private static PreparedBatch key(PreparedBatch batch, AccessLogUse use, Instant from) {
    return batch
        .bind("citizen", use.citizen().value())
        .bind("kind", use.actor().kind().name())
        .bind("actor", use.actor().key())
        .bind("from", from)
        .bind("topic", use.topic().name());
  }

  private static PreparedBatch naming(PreparedBatch batch, AccessLogUse use, Instant from) {
    return key(batch, use, from)
        .bind("right", use.right().name())
        .bind("name", use.actor().name())
        .bind("organisation", use.actor().organisationName().orElse(null));
  }

  /** Hours that have ended and had more tries than rows in the log, the oldest first. */
  List<Hour> ended(Handle handle, Instant now, int most) {
    return handle
        .createQuery(
            """
            select citizen_id, actor_kind, actor_id, from_at from access_log_tries
            where from_at < :from
            group by citizen_id, actor_kind, actor_id, from_at
            having sum(tries) > count(*)
            order by from_at limit :most
            """)
        .bind("from", now.truncatedTo(ChronoUnit.HOURS))
        .bind("most", most)
        .map((row, context) ->
            new Hour(
                new CitizenId(Columns.uuid(row, "citizen_id")),
                Actor.Kind.valueOf(row.getString("actor_kind")),
                Columns.uuid(row, "actor_id"),
                Columns.instant(row, "from_at")))
        .list();
  }

  /** Forgets ended hours of which each try is a row of the log already. */
  void forgetSingle(Handle handle, Instant now) {
    handle
        .createUpdate(
            """
            delete from access_log_tries
            where from_at < :from and tries = 1 and not exists (
              select 1 from access_log_tries more
              where more.citizen_id = access_log_tries.citizen_id
                and more.actor_kind = access_log_tries.actor_kind
                and more.actor_id = access_log_tries.actor_id
                and more.from_at = access_log_tries.from_at
                and more.tries > 1)
            """)
        .bind("from", now.truncatedTo(ChronoUnit.HOURS))
        .execute();
  }

  /**
   * Takes what was counted of an hour, once, whichever node asks.
   *
   * @return what the log is to say of it; nothing if it has an entry of each try
   */
  Optional<AccessLogUse> take(Handle handle, Hour hour) {
    var counted =
        of(
                handle.createQuery(
                    "select topic, access_right, actor_name, actor_organisation, tries"
                        + OF_THE_HOUR
                        + " order by tries desc, topic <lock>"),
                hour)
            .map((row, context) -> counted(row))
            .list();
    of(handle.createUpdate("delete" + OF_THE_HOUR), hour).execute();
    int times = counted.stream().mapToInt(Counted::tries).sum();
    return times > counted.size()
        ? Optional.of(use(hour, counted.getFirst(), times))
        : Optional.empty();
  }

  private static <T extends SqlStatement<T>> T of(T statement, Hour hour) {
    return statement
        .bind("citizen", hour.citizen().value())
        .bind("kind", hour.kind().name())
        .bind("actor", hour.actor())
        .bind("from", hour.from());
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(
        Topic.valueOf(row.getString("topic")),
        Right.valueOf(row.getString("access_right")),
        row.getString("actor_name"),
        Objects.requireNonNullElse(row.getString("actor_organisation"), ""),
        row.getInt("tries"));
  }

  private static AccessLogUse use(Hour hour, Counted most, int times) {
    return new AccessLogUse(
        actor(hour, most),
        hour.citizen(),
        most.right(),
        most.topic(),
        null,
        null,
        new RepeatedTries(times, hour.from()));
  }

  private static Actor actor(Hour hour, Counted most) {
    return switch (hour.kind()) {
      case PERSON -> new Actor.Person(new CitizenId(hour.actor()), most.name());
      case PROFESSIONAL ->
          new Actor.Professional(
              new ProfessionalId(hour.actor()), most.name(), most.organisation());
      case SOURCE_SYSTEM ->
          new Actor.SourceSystem(new SourceSystemId(hour.actor()), most.organisation());
      case SUBSCRIPTION -> new Actor.Subscription(hour.actor(), hour.citizen());
    };
  }
}
