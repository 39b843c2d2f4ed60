package dk.voresplan.wish;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Each kind of outcome fills its own columns. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutcomeRows extends GenericRepository<OutcomeRows.Row, UUID> {
  String INSERT =
      """
      insert into wish_outcome
        (citizen_id, wish_id, id, professional_id, author_name, settled_at, kind,
      """;
  String VALUES = " values (:citizen, :wish, :id, :professional, :author, :now, ";

  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(
      INSERT
          + "goal_title, goal_area, first_step, holder, until_day)"
          + VALUES
          + "'BECAME_GOAL', :title, :area, :step, :holder, :until)")
  int becameGoal(
      WritePermit permit,
      UUID wish,
      UUID id,
      UUID professional,
      String author,
      @Moment Instant now,
      String title,
      LifeArea area,
      String step,
      String holder,
      LocalDate until);

  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(
      INSERT
          + "appointment, appointment_title, appointment_start)"
          + VALUES
          + "'TALK_AT_MEETING', :appointment, :title, :start)")
  int talkAtMeeting(
      WritePermit permit,
      UUID wish,
      UUID id,
      UUID professional,
      String author,
      @Moment Instant now,
      String appointment,
      String title,
      @Moment Instant start);

  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(INSERT + "returns_on)" + VALUES + "'LATER', :day)")
  int later(
      WritePermit permit,
      UUID wish,
      UUID id,
      UUID professional,
      String author,
      @Moment Instant now,
      LocalDate day);

  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(INSERT + "reason, instead)" + VALUES + "'NOT_POSSIBLE', :reason, :instead)")
  int notPossible(
      WritePermit permit,
      UUID wish,
      UUID id,
      UUID professional,
      String author,
      @Moment Instant now,
      String reason,
      String instead);

  /** Names an outcome as the wish's last. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(
      """
      update wish
      set outcome_id = :outcome, reopened_at = cast(:opensAgain as timestamp with time zone),
          outcome_version = version
      where citizen_id = :citizen and id = :wish
      """)
  int nameAsLast(WritePermit permit, UUID wish, UUID outcome, @Moment @Nullable Instant opensAgain);

  /** What a repository needs to be one; no statement returns it. */
  @MappedEntity("wish_outcome")
  record Row(@Id UUID id) {}
}
