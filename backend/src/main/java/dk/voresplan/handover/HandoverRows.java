package dk.voresplan.handover;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Handovers, each with a row for each point. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HandoverRows extends GenericRepository<HandoverRow, UUID> {
  /** Handovers with all that is shown of them to {@code :me}, in one statement. */
  String ALL =
      """
      select h.*, citizen.name as citizen_name, beginner.name as begun_by_name,
             giving.name as giving_organisation_name,
             coalesce(giving_unit.name, giving.name) as giving_name,
             coalesce(giving_unit.sector, giving.sector) as giving_sector,
             receiving.name as receiving_organisation_name,
             coalesce(receiving_unit.name, receiving.name) as receiving_name,
             coalesce(receiving_unit.sector, receiving.sector) as receiving_sector,
             me.organisation_id as my_organisation_id, me.unit_id as my_unit_id,
             p.id as point_id, p.title, p.taker_id, p.until_day,
             coalesce(taker.name, p.taker_name) as taker_name,
             p.handed_over_by_id, p.handed_over_at, hander.name as handed_over_by_name,
             p.taken_over_by_id, p.taken_over_at, receiver.name as taken_over_by_name
      from handover h
      join person citizen on citizen.citizen_id = h.citizen_id
      join professional beginner on beginner.id = h.begun_by_id
      join organisation giving on giving.id = h.giving_organisation_id
      left join unit giving_unit on giving_unit.id = h.giving_unit_id
      join organisation receiving on receiving.id = h.receiving_organisation_id
      left join unit receiving_unit on receiving_unit.id = h.receiving_unit_id
      left join professional me on me.id = cast(:me as uuid)
      join handover_point p on p.citizen_id = h.citizen_id and p.handover_id = h.id
      left join professional taker on taker.id = p.taker_id
      left join professional hander on hander.id = p.handed_over_by_id
      left join professional receiver on receiver.id = p.taken_over_by_id
      """;

  String OF_THE_CITIZEN = ALL + "where h.citizen_id = :citizen and ";

  String ORDER = " order by h.id, p.id";

  /** Of a page of handovers, the oldest first. */
  @Needs(topic = Topic.GOALS)
  @Query(
      OF_THE_CITIZEN
          + """
          h.id in (
            select id from handover where citizen_id = :citizen
              and (cast(:after as uuid) is null or id < cast(:after as uuid))
            order by id desc limit :most)
          """
          + ORDER)
  List<HandoverRow> page(Permit permit, @Nullable UUID me, @Nullable UUID after, int most);

  /** Of those under way by day, then of those that are done from the last day on. */
  @Needs(topic = Topic.GOALS)
  @Query(
      OF_THE_CITIZEN
          + """
          h.id in (
            select o.id from (
              select f.id, f.takes_place_on, case when exists (
                  select 1 from handover_waiting w
                  where w.citizen_id = f.citizen_id and w.handover_id = f.id)
                then 0 else 1 end as done
              from handover f where f.citizen_id = :citizen) o
            order by o.done,
              case when o.done = 0 then o.takes_place_on end,
              case when o.done = 1 then o.takes_place_on end desc,
              o.id
            limit :most)
          """
          + ORDER)
  List<HandoverRow> first(Permit permit, @Nullable UUID me, int most);

  @Needs(topic = Topic.GOALS)
  @Query(OF_THE_CITIZEN + "h.id = :id" + ORDER)
  List<HandoverRow> one(Permit permit, @Nullable UUID me, UUID id);

  /** The names of the sides that take over. */
  @Needs(topic = Topic.GOALS)
  @Query(
      """
      select h.id, coalesce(u.name, o.name) as name
      from handover h
      join organisation o on o.id = h.receiving_organisation_id
      left join unit u on u.id = h.receiving_unit_id
      where h.citizen_id = :citizen and h.id in (:ids)
      """)
  List<TitleRow> titles(Permit permit, List<UUID> ids);

  @Needs(topic = Topic.GOALS)
  @Query(
      """
      select distinct p.id, p.name, p.role, o.id as organisation_id,
             o.name as organisation_name, o.sector, u.id as unit_id,
             u.name as unit_name, u.sector as unit_sector
      from team_member t
      join professional p on p.id = t.professional_id
      join organisation o on o.id = p.organisation_id
      left join unit u on u.id = p.unit_id
      where t.citizen_id = :citizen
      order by p.name, p.id
      """)
  List<ColleagueRow> team(Permit permit);
}
