package dk.voresplan.wish;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface StandInRows extends GenericRepository<UnitShareRow, UUID> {
  String NAMED_IN_THE_UNIT =
      """
      from wish_reader r
      join professional n on n.id = r.professional_id
      join professional me on me.unit_id = coalesce(r.unit_id, n.said_unit_id)
      """;
  String WHO_MAY_STAND_IN =
      """
      where r.citizen_id = :citizen and r.wish_id = :wish
        and r.on_behalf_of is null and r.taken_back_at is null
        and exists (
          select 1 from team_member t
          where t.citizen_id = r.citizen_id and t.professional_id = me.id)
        and not exists (
          select 1 from wish_reader gone
          where gone.citizen_id = r.citizen_id and gone.wish_id = r.wish_id
            and gone.professional_id = me.id and gone.taken_back_at is not null)
      """;
  String EARLIEST_PROMISE = " order by r.reply_due_on, r.shared_at, n.id limit 1";

  /** The unit that the one whom the citizen named belonged to then. */
  String UNIT =
      """
      (select coalesce(named.unit_id, n.said_unit_id) from wish_reader named
       join professional n on n.id = named.professional_id
       where named.citizen_id = :citizen and named.wish_id = :wish
         and named.professional_id = :named)
      """;

  String READ_AGAIN =
      "update wish_reader set on_behalf_of = :named, unit_id = "
          + UNIT
          + """
          , cover_id = cast(:cover as uuid), shared_at = :now, taken_at = :now, reply_due_on = :due
          where citizen_id = :citizen and wish_id = :wish and professional_id = :reader
          """;
  String READ =
      """
      insert into wish_reader
        (citizen_id, wish_id, professional_id, unit_id, on_behalf_of, cover_id, shared_at,
         taken_at, reply_due_on)
      values (:citizen, :wish, :reader,
      """
          + UNIT
          + ", :named, cast(:cover as uuid), :now, :now, :due)";

  /** What a professional can take: the share of a colleague, the earliest promise first. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(
      "select n.id, n.name, r.reply_due_on, cast(null as uuid) as cover_id "
          + NAMED_IN_THE_UNIT
          + WHO_MAY_STAND_IN
          + " and me.id = :professional and n.id <> me.id"
          + EARLIEST_PROMISE)
  Optional<UnitShareRow> takeable(WritePermit permit, UUID wish, UUID professional);

  /** The share of a colleague for whom a professional covers on that day. */
  @Needs(topic = Topic.WISHES)
  @Query(
      "select n.id, n.name, r.reply_due_on, v.id as cover_id "
          + NAMED_IN_THE_UNIT
          + " join cover v on v.away_id = n.id and v.covering_id = me.id and v.unit_id = me.unit_id"
          + " "
          + WHO_MAY_STAND_IN
          + " and me.id = :professional and v.ended_at is null"
          + " and v.from_day <= :today and v.until_day >= :today"
          + EARLIEST_PROMISE)
  Optional<UnitShareRow> covered(Permit permit, UUID wish, UUID professional, LocalDate today);

  /** Those to whom the share of {@code named} can be handed over, who have none of their own. */
  @Needs(topic = Topic.WISHES)
  @Query(
      "select distinct me.id, me.name "
          + NAMED_IN_THE_UNIT
          + WHO_MAY_STAND_IN
          + """
           and n.id = :named and me.id <> :professional
           and (me.id = n.id or not exists (
             select 1 from wish_reader named
             where named.citizen_id = r.citizen_id and named.wish_id = r.wish_id
               and named.professional_id = me.id and named.on_behalf_of is null))
          order by me.name, me.id
          """)
  List<StandInRow> colleagues(Permit permit, UUID wish, UUID named, UUID professional);

  /** The share of one whom the citizen named, as {@code reader} has it: for a cover, as long. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(
      """
      select n.id, n.name, r.reply_due_on, mine.cover_id
      from wish_reader r
      join professional n on n.id = r.professional_id
      join wish_reader mine
        on mine.citizen_id = r.citizen_id and mine.wish_id = r.wish_id
          and mine.professional_id = :reader
      where r.citizen_id = :citizen and r.wish_id = :wish and r.professional_id = :named
        and r.on_behalf_of is null and r.taken_back_at is null
      """)
  Optional<UnitShareRow> of(WritePermit permit, UUID wish, UUID named, UUID reader);

  /** Lets one who read it before read it on behalf of {@code named} from now on. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(READ_AGAIN)
  int readAgain(
      WritePermit permit,
      UUID wish,
      UUID reader,
      UUID named,
      @Nullable UUID cover,
      LocalDate due,
      @Moment Instant now);

  /** Lets {@code reader} read it on behalf of {@code named} from now on. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(READ)
  int read(
      WritePermit permit,
      UUID wish,
      UUID reader,
      UUID named,
      @Nullable UUID cover,
      LocalDate due,
      @Moment Instant now);

  /** Notes that one who covers opened it, who had read it before. */
  @Needs(topic = Topic.WISHES, leavesMark = true)
  @Query(READ_AGAIN)
  int coverAgain(
      Permit permit,
      UUID wish,
      UUID reader,
      UUID named,
      UUID cover,
      LocalDate due,
      @Moment Instant now);

  /** Notes that one who covers opened it. */
  @Needs(topic = Topic.WISHES, leavesMark = true)
  @Query(READ)
  int cover(
      Permit permit,
      UUID wish,
      UUID reader,
      UUID named,
      UUID cover,
      LocalDate due,
      @Moment Instant now);

  /** Lets the one who may read it already have it again. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(
      """
      update wish_reader set taken_at = :now
      where citizen_id = :citizen and wish_id = :wish and professional_id = :reader
      """)
  int take(WritePermit permit, UUID wish, UUID reader, @Moment Instant now);

  /** Everyone whose inbox it was ever in, and their colleagues in the citizen's team. */
  @Needs(topic = Topic.WISHES)
  @Query(
      """
      select r.professional_id as id from wish_reader r
      where r.citizen_id = :citizen and r.wish_id = :wish
      union
      select c.id from wish_reader r
      join professional n on n.id = r.professional_id
      join professional c on c.unit_id = coalesce(r.unit_id, n.said_unit_id)
      join team_member t on t.citizen_id = r.citizen_id and t.professional_id = c.id
      where r.citizen_id = :citizen and r.wish_id = :wish
      union
      select t.professional_id from team_member t
      where t.citizen_id = :citizen and t.coordinator and exists (
        select 1 from wish_reader r
        where r.citizen_id = t.citizen_id and r.wish_id = :wish)
      """)
  List<UUID> concerned(Permit permit, UUID wish);
}
