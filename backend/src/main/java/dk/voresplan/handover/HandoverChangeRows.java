package dk.voresplan.handover;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HandoverChangeRows extends GenericRepository<HandoverRow, UUID> {
  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query(
      """
      insert into handover
        (citizen_id, id, version, kind, giving_organisation_id, giving_unit_id,
         receiving_organisation_id, receiving_unit_id, takes_place_on, begun_by_id, begun_at)
      values
        (:citizen, :id, 0, :kind, :giving, cast(:givingUnit as uuid), :receiving,
         cast(:receivingUnit as uuid), :day, :beginner, :now)
      """)
  int add(
      WritePermit permit,
      UUID id,
      HandoverKind kind,
      UUID giving,
      @Nullable UUID givingUnit,
      UUID receiving,
      @Nullable UUID receivingUnit,
      LocalDate day,
      UUID beginner,
      @Moment Instant now);

  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query(
      """
      insert into handover_point
        (citizen_id, handover_id, id, title, taker_id, taker_name, until_day)
      values
        (:citizen, :handover, :id, :title, cast(:taker as uuid), cast(:name as text), :until)
      """)
  int addPoint(
      WritePermit permit,
      UUID handover,
      UUID id,
      String title,
      @Nullable UUID taker,
      @Nullable String name,
      LocalDate until);

  /** Keeps other changes of the same handover waiting until this one is done. */
  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query(
      """
      select id as "for update" from handover
      where citizen_id = :citizen and id = :id
      for no key update
      """)
  Optional<UUID> lock(WritePermit permit, UUID id);

  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query("update handover set version = version + 1 where citizen_id = :citizen and id = :id")
  int touch(WritePermit permit, UUID id);

  /** Sets the tick of the giving side, or takes it back. */
  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query(
      """
      update handover_point
      set handed_over_by_id = cast(:by as uuid),
          handed_over_at = cast(:at as timestamp with time zone)
      where citizen_id = :citizen and handover_id = :handover and id = :point
      """)
  int handOver(
      WritePermit permit,
      UUID handover,
      UUID point,
      @Nullable UUID by,
      @Nullable @Moment Instant at);

  /** Sets the tick of the receiving side, or takes it back. */
  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query(
      """
      update handover_point
      set taken_over_by_id = cast(:by as uuid),
          taken_over_at = cast(:at as timestamp with time zone)
      where citizen_id = :citizen and handover_id = :handover and id = :point
      """)
  int takeOver(
      WritePermit permit,
      UUID handover,
      UUID point,
      @Nullable UUID by,
      @Nullable @Moment Instant at);

  /** Lets it wait for those who act for these organisations. */
  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query(
      """
      insert into handover_waiting (organisation_id, citizen_id, handover_id)
      select o.id, :citizen, cast(:handover as uuid)
      from organisation o where o.id in (:organisations)
      on conflict do nothing
      """)
  int underWay(WritePermit permit, UUID handover, List<UUID> organisations);

  /** Lets it wait for nobody any more. */
  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query(
      """
      delete from handover_waiting
      where citizen_id = :citizen and handover_id = :handover
        and organisation_id in (:organisations)
      """)
  int done(WritePermit permit, UUID handover, List<UUID> organisations);
}
