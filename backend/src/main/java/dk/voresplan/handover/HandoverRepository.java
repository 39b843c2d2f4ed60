package dk.voresplan.handover;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Opened;
import dk.voresplan.access.OpenedTitle;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.Sector;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

@Singleton
class HandoverRepository {

  /** Handovers with all that is shown of them, in one statement: a row for each point. */
  private static final String SELECT =
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

  /** The side that takes over. */
  Map<UUID, OpenedTitle> titles(Permit permit, Set<UUID> ids) {
    return permit
        .rows(Topic.GOALS, Right.SEE)
        .createQuery(
            """
            select h.id, coalesce(u.name, o.name) as name
            from handover h
            join organisation o on o.id = h.receiving_organisation_id
            left join unit u on u.id = h.receiving_unit_id
            where h.citizen_id = :citizen and h.id in (<ids>)
            """)
        .bind("citizen", permit.citizen().value())
        .bindList("ids", List.copyOf(ids))
        .map((row, context) ->
            Map.entry(Columns.uuid(row, "id"), new OpenedTitle(row.getString("name"))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The newest first. */
  List<Handover> of(Permit permit, PageRequest page) {
    permit.openedAll(Topic.GOALS);
    var permits = Permits.of(permit);
    return read(
            permits,
            select(
                    permits,
                    """
                    h.id in (
                      select id from handover where citizen_id = :citizen
                        and (cast(:after as uuid) is null or id < cast(:after as uuid))
                      order by id desc limit :most)
                    """)
                .bind("citizen", permit.citizen().value())
                .bindByType("after", page.after().orElse(null), UUID.class)
                .bind("most", page.size()))
        .reversed()
        .stream()
        .map(WaitingHandover::handover)
        .toList();
  }

  /** Those under way by day, then those that are done from the last day on. */
  List<Handover> first(Permit permit, int most) {
    permit.openedAll(Topic.GOALS);
    var permits = Permits.of(permit);
    return read(
            permits,
            select(
                    permits,
                    """
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
                    """)
                .bind("citizen", permit.citizen().value())
                .bind("most", most))
        .stream()
        .map(WaitingHandover::handover)
        .toList();
  }

  Optional<Handover> find(Permit permit, HandoverId id) {
    permit.opened(Opened.Kind.HANDOVER, id.value());
    var permits = Permits.of(permit);
    return read(permits, select(permits, "h.id = :id").bind("id", id.value())).stream()
        .map(WaitingHandover::handover)
        .findFirst();
  }

  /** A query for those of the permits' citizens of which this condition holds. */
  static Query select(Permits permits, String which) {
    return permits
        .rows(Topic.GOALS, Right.SEE)
        .createQuery(
            SELECT + " where h.citizen_id in (<citizens>) and " + which + " order by h.id, p.id")
        .bindList("citizens", permits.citizens())
        .bindByType(
            "me",
            permits.actor() instanceof Actor.Professional professional ? professional.key() : null,
            UUID.class);
  }

  /** The handovers that the query finds for the permits' actor. */
  static List<WaitingHandover> read(Permits permits, Query query) {
    permits.rows(Topic.GOALS, Right.SEE);
    var found = new LinkedHashMap<UUID, WaitingHandover>();
    query
        .map((row, context) -> read(row))
        .forEach(
            row -> found.merge(row.handover().id().value(), row, HandoverRepository::together));
    return List.copyOf(found.values());
  }

  HandoverTeam team(Permit permit) {
    return new HandoverTeam(
        permit
            .rows(Topic.GOALS, Right.SEE)
            .createQuery(
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
            .bind("citizen", permit.citizen().value())
            .map((row, context) -> colleague(row))
            .list());
  }

  /** The handover of a row, with the one point that the row holds. */
  private static WaitingHandover read(ResultSet row) throws SQLException {
    return new WaitingHandover(
        new CitizenId(Columns.uuid(row, "citizen_id")),
        Columns.maybeText(row, "citizen_name").orElse(""),
        handover(row));
  }

  private static WaitingHandover together(WaitingHandover one, WaitingHandover other) {
    var points = new ArrayList<>(one.handover().points());
    points.addAll(other.handover().points());
    return new WaitingHandover(one.citizen(), one.citizenName(), one.handover().with(points));
  }

  private static Handover handover(ResultSet row) throws SQLException {
    var giving = side(row, "giving");
    var receiving = side(row, "receiving");
    return new Handover(
        new HandoverId(Columns.uuid(row, "id")),
        row.getLong("version"),
        HandoverKind.valueOf(row.getString("kind")),
        giving,
        receiving,
        Columns.maybeDate(row, "takes_place_on").orElseThrow(),
        new ProfessionalId(Columns.uuid(row, "begun_by_id")),
        row.getString("begun_by_name"),
        Columns.instant(row, "begun_at"),
        yours(row, giving, receiving),
        List.of(point(row)));
  }

  private static HandoverSide side(ResultSet row, String part) throws SQLException {
    return new HandoverSide(
        new OrganisationId(Columns.uuid(row, part + "_organisation_id")),
        Columns.maybeUuid(row, part + "_unit_id").map(UnitId::new),
        row.getString(part + "_organisation_name"),
        row.getString(part + "_name"),
        Sector.valueOf(row.getString(part + "_sector")));
  }

  private static Optional<HandoverPart> yours(
      ResultSet row, HandoverSide giving, HandoverSide receiving) throws SQLException {
    var mine = Columns.maybeUuid(row, "my_organisation_id").map(OrganisationId::new);
    var myUnit = Columns.maybeUuid(row, "my_unit_id").map(UnitId::new);
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    if (giving.has(mine.get(), myUnit)) {
      return Optional.of(HandoverPart.GIVING);
    }
    return receiving.has(mine.get(), myUnit)
        ? Optional.of(HandoverPart.RECEIVING)
        : Optional.empty();
  }

  private static HandoverPoint point(ResultSet row) throws SQLException {
    return new HandoverPoint(
        new HandoverPointId(Columns.uuid(row, "point_id")),
        new HandoverText(row.getString("title")),
        Columns.maybeUuid(row, "taker_id").map(ProfessionalId::new),
        row.getString("taker_name"),
        Columns.maybeDate(row, "until_day").orElseThrow(),
        tick(row, "handed_over"),
        tick(row, "taken_over"));
  }

  private static Optional<HandoverTick> tick(ResultSet row, String part) throws SQLException {
    var by = Columns.maybeUuid(row, part + "_by_id");
    return by.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new HandoverTick(
                new ProfessionalId(by.get()),
                row.getString(part + "_by_name"),
                Columns.instant(row, part + "_at")));
  }

  private static Colleague colleague(ResultSet row) throws SQLException {
    var organisation = new OrganisationId(Columns.uuid(row, "organisation_id"));
    var name = row.getString("organisation_name");
    var unit = Columns.maybeUuid(row, "unit_id").map(UnitId::new);
    var whole =
        new HandoverSide(
            organisation, Optional.empty(), name, name, Sector.valueOf(row.getString("sector")));
    return new Colleague(
        new ProfessionalId(Columns.uuid(row, "id")),
        row.getString("name"),
        Columns.maybeText(row, "role"),
        whole,
        unit.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new HandoverSide(
                    organisation,
                    unit,
                    name,
                    row.getString("unit_name"),
                    Sector.valueOf(row.getString("unit_sector")))));
  }
}
