package dk.voresplan.wish;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds what happened to wishes; rows are only added. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WishEventRows extends GenericRepository<WishEventRow, UUID> {
  String ADD =
      """
      insert into wish_event
        (citizen_id, wish_id, id, action, actor_id, actor_name, colleague_name, happened_at)
      values
        (:citizen, :wish, :id, :action, :actor, :name, cast(:colleague as text), :now)
      """;

  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(ADD)
  int add(
      WritePermit permit,
      UUID wish,
      UUID id,
      WishAction action,
      UUID actor,
      String name,
      @Nullable String colleague,
      @Moment Instant now);

  /** Keeps that the actor saw the wish. */
  @Needs(topic = Topic.WISHES, leavesMark = true)
  @Query(ADD)
  int addSeen(
      Permit permit,
      UUID wish,
      UUID id,
      WishAction action,
      UUID actor,
      String name,
      @Nullable String colleague,
      @Moment Instant now);

  @Needs(topic = Topic.WISHES, part = Part.OWN)
  @Query(
      """
      select id, action, actor_name, colleague_name, happened_at from wish_event
      where citizen_id = :citizen and wish_id = :wish
      order by id
      """)
  List<WishEventRow> of(Permit permit, UUID wish);
}
