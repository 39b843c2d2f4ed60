package dk.voresplan.limit;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DailyCountRows extends GenericRepository<DailyCountRows.Row, UUID> {
  /** Whoever counts names the topics that the permit is for; a count itself has none. */
  String OF_THE_ACTOR =
      """
      where citizen_id = :citizen and actor_id = :actor and kind = :kind
      """;

  /** Changes nothing where there is no count of that day yet, or as many as there may be. */
  @Needs(
      topic = {},
      right = Right.WRITE,
      part = Part.SHARED)
  @Query(
      "update daily_count set times = times + 1 "
          + OF_THE_ACTOR
          + " and counted_on = :day and times < :most")
  int oneMore(
      WritePermit permit, List<Topic> topics, UUID actor, Daily kind, LocalDate day, int most);

  @Needs(
      topic = {},
      right = Right.WRITE,
      part = Part.SHARED)
  @Query("delete from daily_count " + OF_THE_ACTOR + " and counted_on < :day")
  int forget(WritePermit permit, List<Topic> topics, UUID actor, Daily kind, LocalDate day);

  /** Changes nothing where there is a count of that day. */
  @Needs(
      topic = {},
      right = Right.WRITE,
      part = Part.SHARED)
  @Query(
      """
      insert into daily_count (citizen_id, actor_id, kind, counted_on, times)
      select :citizen, cast(:actor as uuid), :kind, cast(:day as date), 1
      on conflict do nothing
      """)
  int first(WritePermit permit, List<Topic> topics, UUID actor, Daily kind, LocalDate day);

  /** What a repository needs to be one; no statement returns it. */
  @MappedEntity("daily_count")
  record Row(@Id UUID actorId) {}
}
