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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Holds who may read wishes, and how far each of them has come with them. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WishReaderRows extends GenericRepository<WishReaderRow, UUID> {
  String READERS =
      """
      select r.wish_id, r.professional_id, p.name, p.role, o.name as organisation_name,
             r.on_behalf_of, n.name as on_behalf_of_name, r.shared_at, r.taken_at, r.reply_due_on,
             r.seen_at, r.opened_at, r.answered_at, w.reopened_at, r.taken_back_at,
             v.ended_at as cover_ended_at, v.until_day as cover_until,
             case when r.on_behalf_of is not null
                 and (p.unit_id is null or p.unit_id <> r.unit_id)
               then r.taken_at end as left_unit_since
      from wish w
      join wish_reader r on r.citizen_id = w.citizen_id and r.wish_id = w.id
      join professional p on p.id = r.professional_id
      join organisation o on o.id = p.organisation_id
      left join professional n on n.id = r.on_behalf_of
      left join cover v on v.id = r.cover_id
      where
      """
          + MayRead.CONDITION;

  /** The readers of all wishes that may be read. */
  @Needs(topic = Topic.WISHES)
  @Query(READERS + "order by r.shared_at")
  List<WishReaderRow> ofAll(Permit permit, boolean all, UUID actor, LocalDate today);

  @Needs(topic = Topic.WISHES)
  @Query(READERS + "and w.id = :id order by r.shared_at")
  List<WishReaderRow> ofOne(Permit permit, boolean all, UUID actor, LocalDate today, UUID id);

  /** Those of them who are in the team, with the working days that their units promise. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(
      """
      select distinct p.id, coalesce(u.reply_working_days, 5) as reply_working_days
      from team_member t
      join professional p on p.id = t.professional_id
      left join unit u on u.id = p.unit_id
      where t.citizen_id = :citizen and p.id in (:readers)
      """)
  List<ReplyPromiseRow> promises(WritePermit permit, List<UUID> readers);

  /** Changes nothing for one who is no reader, or whom the citizen names already. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      update wish_reader
      set taken_back_at = null, on_behalf_of = null, cover_id = null,
          unit_id = (select p.unit_id from professional p where p.id = :reader),
          shared_at = :now, taken_at = :now, reply_due_on = :due
      where citizen_id = :citizen and wish_id = :wish and professional_id = :reader
        and (taken_back_at is not null or on_behalf_of is not null)
      """)
  int shareAgain(WritePermit permit, UUID wish, UUID reader, @Moment Instant now, LocalDate due);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into wish_reader
        (citizen_id, wish_id, professional_id, unit_id, shared_at, taken_at, reply_due_on)
      values (:citizen, :wish, :reader,
        (select p.unit_id from professional p where p.id = :reader), :now, :now, :due)
      on conflict do nothing
      """)
  int share(WritePermit permit, UUID wish, UUID reader, @Moment Instant now, LocalDate due);

  /** Hides it from them, and from those who read it on their behalf. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      update wish_reader set taken_back_at = :now
      where citizen_id = :citizen and wish_id = :wish and taken_back_at is null
        and ((professional_id in (:readers)) or (on_behalf_of in (:readers)))
      """)
  int takeBack(WritePermit permit, UUID wish, List<UUID> readers, @Moment Instant now);

  /** Lets one who may read it answer anew, by the day their unit promises. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(
      """
      update wish_reader set reply_due_on = :due
      where citizen_id = :citizen and wish_id = :wish and professional_id = :reader
      """)
  int promise(WritePermit permit, UUID wish, UUID reader, LocalDate due);

  @Needs(topic = Topic.WISHES, leavesMark = true)
  @Query(
      """
      update wish_reader set seen_at = coalesce(seen_at, :now), opened_at = :now
      where citizen_id = :citizen and wish_id = :wish and professional_id = :reader
      """)
  int seen(Permit permit, UUID wish, UUID reader, @Moment Instant now);

  @Needs(topic = Topic.WISHES, right = Right.WRITE)
  @Query(
      """
      update wish_reader
      set answered_at = :now, seen_at = coalesce(seen_at, :now), opened_at = :now,
          first_answered_at = coalesce(first_answered_at, :now),
          first_in_time = coalesce(first_in_time, reply_due_on >= :today)
      where citizen_id = :citizen and wish_id = :wish and professional_id = :reader
      """)
  int answered(WritePermit permit, UUID wish, UUID reader, @Moment Instant now, LocalDate today);
}
