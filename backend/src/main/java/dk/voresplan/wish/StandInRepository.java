package dk.voresplan.wish;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who may read a wish on behalf of whom: someone in the citizen's team, of the same unit as one
 * whom the citizen lets read it, from whom the citizen has not taken it back.
 */
@Singleton
class StandInRepository {
  private static final String NAMED_IN_THE_UNIT =
      """
      from wish_reader r
      join professional n on n.id = r.professional_id
      join professional me on me.unit_id = coalesce(r.unit_id, n.said_unit_id)
      """;
  private static final String WHO_MAY_STAND_IN =
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

  /**
   * What the permit's professional can take: the share of a colleague, the earliest promise first.
   */
  Optional<UnitShare> takeable(Permit permit, WishId wish) {
    return permit
        .rows(Topic.WISHES, Right.WRITE)
        .createQuery(
            "select n.id, n.name, r.reply_due_on, cast(null as uuid) as cover_id "
                + NAMED_IN_THE_UNIT
                + WHO_MAY_STAND_IN
                + " and me.id = :professional and n.id <> me.id"
                + " order by r.reply_due_on, r.shared_at, n.id limit 1")
        .bind("citizen", permit.citizen().value())
        .bind("wish", wish.value())
        .bind("professional", permit.actor().key())
        .map((row, context) -> share(row))
        .findOne();
  }

  /** The share of a colleague for whom the permit's professional covers on that day. */
  Optional<UnitShare> covered(Permit permit, WishId wish, LocalDate today) {
    return permit
        .rows(Topic.WISHES, Right.SEE)
        .createQuery(
            "select n.id, n.name, r.reply_due_on, v.id as cover_id "
                + NAMED_IN_THE_UNIT
                + " join cover v on v.away_id = n.id and v.covering_id = me.id"
                + " and v.unit_id = me.unit_id "
                + WHO_MAY_STAND_IN
                + " and me.id = :professional and v.ended_at is null"
                + " and v.from_day <= :today and v.until_day >= :today"
                + " order by r.reply_due_on, r.shared_at, n.id limit 1")
        .bind("citizen", permit.citizen().value())
        .bind("wish", wish.value())
        .bind("professional", permit.actor().key())
        .bind("today", today)
        .map((row, context) -> share(row))
        .findOne();
  }

  /** Those to whom the share of {@code named} can be handed over, who have none of their own. */
  List<StandIn> colleagues(Permit permit, WishId wish, ProfessionalId named) {
    return permit
        .rows(Topic.WISHES, Right.SEE)
        .createQuery(
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
        .bind("citizen", permit.citizen().value())
        .bind("wish", wish.value())
        .bind("named", named.value())
        .bind("professional", permit.actor().key())
        .map((row, context) ->
            new StandIn(new ProfessionalId(Columns.uuid(row, "id")), row.getString("name")))
        .list();
  }

  /** The share of one whom the citizen named, as {@code reader} has it: for a cover, as long. */
  Optional<UnitShare> of(Permit permit, WishId wish, ProfessionalId named, ProfessionalId reader) {
    return permit
        .rows(Topic.WISHES, Right.WRITE)
        .createQuery(
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
        .bind("citizen", permit.citizen().value())
        .bind("wish", wish.value())
        .bind("named", named.value())
        .bind("reader", reader.value())
        .map((row, context) -> share(row))
        .findOne();
  }

  /** Lets {@code reader} read it from now on, on behalf of the one whose share it is. */
  void read(
      Permit permit,
      Right right,
      WishId wish,
      ProfessionalId reader,
      UnitShare share,
      Instant now) {
    var handle = permit.rows(Topic.WISHES, right);
    int again =
        handle
            .createUpdate(
                """
                update wish_reader
                set on_behalf_of = :named, unit_id = (
                      select coalesce(named.unit_id, n.said_unit_id) from wish_reader named
                      join professional n on n.id = named.professional_id
                      where named.citizen_id = :citizen and named.wish_id = :wish
                        and named.professional_id = :named),
                    cover_id = cast(:cover as uuid), shared_at = :now, taken_at = :now,
                    reply_due_on = :due
                where citizen_id = :citizen and wish_id = :wish and professional_id = :reader
                """)
            .bind("named", share.named().value())
            .bindByType("cover", share.cover().orElse(null), UUID.class)
            .bind("now", now)
            .bind("due", share.replyDueOn())
            .bind("citizen", permit.citizen().value())
            .bind("wish", wish.value())
            .bind("reader", reader.value())
            .execute();
    if (again == 0) {
      handle
          .createUpdate(
              """
              insert into wish_reader
                (citizen_id, wish_id, professional_id, unit_id, on_behalf_of, cover_id, shared_at,
                 taken_at, reply_due_on)
              values (:citizen, :wish, :reader, (
                  select coalesce(named.unit_id, n.said_unit_id) from wish_reader named
                  join professional n on n.id = named.professional_id
                  where named.citizen_id = :citizen and named.wish_id = :wish
                    and named.professional_id = :named), :named, cast(:cover as uuid), :now, :now, :due)
              """)
          .bind("citizen", permit.citizen().value())
          .bind("wish", wish.value())
          .bind("reader", reader.value())
          .bind("named", share.named().value())
          .bindByType("cover", share.cover().orElse(null), UUID.class)
          .bind("now", now)
          .bind("due", share.replyDueOn())
          .execute();
    }
  }

  /** Lets the one who may read it already have it again. */
  void take(Permit permit, WishId wish, ProfessionalId reader, Instant now) {
    permit
        .rows(Topic.WISHES, Right.WRITE)
        .execute(
            "update wish_reader set taken_at = ?"
                + " where citizen_id = ? and wish_id = ? and professional_id = ?",
            now,
            permit.citizen().value(),
            wish.value(),
            reader.value());
  }

  /** Everyone whose inbox it was ever in, and their colleagues in the citizen's team. */
  Set<ProfessionalId> concerned(Permit permit, WishId wish) {
    return permit
        .rows(Topic.WISHES, Right.SEE)
        .createQuery(
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
        .bind("citizen", permit.citizen().value())
        .bind("wish", wish.value())
        .mapTo(UUID.class)
        .map(ProfessionalId::new)
        .collect(Collectors.toSet());
  }

  private static UnitShare share(ResultSet row) throws SQLException {
    return new UnitShare(
        new ProfessionalId(Columns.uuid(row, "id")),
        row.getString("name"),
        Columns.maybeDate(row, "reply_due_on").orElseThrow(),
        Columns.maybeUuid(row, "cover_id"));
  }
}
