package dk.voresplan.emergency;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.GlassBroken;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowLocks;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@Singleton
class EmergencyRepository {
  private static final String COLUMNS =
      """
      select e.id, e.professional_id, p.name, o.name as organisation, e.topic, e.reason,
             e.opened_at, e.until_at
      from emergency_access e
      join professional p on p.id = e.professional_id
      join organisation o on o.id = p.organisation_id
      """;

  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Jdbi jdbi;
  private final RowLocks locks;

  EmergencyRepository(Jdbi jdbi, RowLocks locks) {
    this.jdbi = jdbi;
    this.locks = locks;
  }

  /**
   * A unit of the organisation of the one who opened.
   *
   * @param own whether it is their own
   */
  record Place(UnitId unit, String identifier, String organisation, String employee, boolean own) {}

  /** All of the citizen's since then, the newest first. */
  List<Emergency> of(Permit permit, Instant since, PageRequest page) {
    return between(permit, since, EVER, page);
  }

  /** The same, but nothing that was opened later than that. */
  List<Emergency> between(Permit permit, Instant since, Instant until, PageRequest page) {
    return permit
        .ownRows()
        .createQuery(
            COLUMNS
                + """
                where e.citizen_id = :citizen and e.opened_at > :since and e.opened_at <= :until
                  and (cast(:after as uuid) is null or e.id < cast(:after as uuid))
                order by e.id desc
                limit :most
                """)
        .bind("citizen", permit.citizen().value())
        .bind("since", since)
        .bind("until", until)
        .bindByType("after", page.after().orElse(null), UUID.class)
        .bind("most", page.size())
        .map((row, context) -> emergency(row))
        .list();
  }

  /** What the permit's professional has open now. */
  List<OpenEmergency> open(Permit permit, Instant now) {
    return rows(permit)
        .createQuery(
            """
            select e.topic, max(e.until_at) as until_at, coalesce(max(c.name), '') as name
            from emergency_access e
            join person c on c.citizen_id = e.citizen_id
            where e.citizen_id = :citizen and e.professional_id = :professional
              and e.until_at > :now
            group by e.topic
            order by e.topic
            """)
        .bind("citizen", permit.citizen().value())
        .bind("professional", permit.actor().key())
        .bind("now", now)
        .map((row, context) ->
            new OpenEmergency(
                permit.citizen(),
                row.getString("name"),
                Topic.valueOf(row.getString("topic")),
                Columns.instant(row, "until_at")))
        .list();
  }

  /** The units whose leaders may be told of it. */
  List<Place> places(Permit permit) {
    return rows(permit)
        .createQuery(
            """
            select u.id, u.identifier, o.identifier_value, p.employee_identifier,
                   coalesce(u.id = p.unit_id, false) as own
            from professional p
            join organisation o on o.id = p.organisation_id
            join unit u on u.organisation_id = o.id
            where p.id = :professional
            order by u.id
            """)
        .bind("professional", permit.actor().key())
        .map((row, context) ->
            new Place(
                new UnitId(Columns.uuid(row, "id")),
                row.getString("identifier"),
                row.getString("identifier_value"),
                row.getString("employee_identifier"),
                row.getBoolean("own")))
        .list();
  }

  /**
   * Those of these employees of the professional's organisation who have signed in or been named.
   */
  Set<ProfessionalId> employees(Permit permit, Collection<String> employees) {
    if (employees.isEmpty()) {
      return Set.of();
    }
    return rows(permit)
        .createQuery(
            """
            select leader.id from professional leader
            join professional p on p.organisation_id = leader.organisation_id
            where p.id = :professional and leader.employee_identifier in (<employees>)
            """)
        .bind("professional", permit.actor().key())
        .bindList("employees", List.copyOf(employees))
        .map((row, context) -> new ProfessionalId(Columns.uuid(row, "id")))
        .collect(Collectors.toSet());
  }

  /** Puts it before the leaders of these units. */
  void tell(Permit permit, GlassBroken broken, Collection<UnitId> units) {
    var batch =
        rows(permit)
            .prepareBatch(
                """
                insert into emergency_by_unit (unit_id, citizen_id, emergency_id)
                values (:unit, :citizen, :id)
                """);
    units.forEach(unit ->
        batch
            .bind("unit", unit.value())
            .bind("citizen", permit.citizen().value())
            .bind("id", broken.id())
            .add());
    batch.execute();
  }

  /** What the leaders of these units are told: without permits, as no citizen comes out. */
  List<Emergency> ofUnits(Collection<UnitId> units, Instant since, PageRequest page) {
    return jdbi.inTransaction(handle -> {
      locks.openToCount(handle);
      return handle
          .createQuery(
              COLUMNS
                  + """
                  where e.opened_at > :since
                    and (cast(:after as uuid) is null or e.id < cast(:after as uuid))
                    and exists (
                    select 1 from emergency_by_unit u
                    where u.unit_id in (<units>) and u.citizen_id = e.citizen_id
                      and u.emergency_id = e.id)
                  order by e.id desc
                  limit :most
                  """)
          .bind("since", since)
          .bindList("units", units.stream().map(UnitId::value).toList())
          .bindByType("after", page.after().orElse(null), UUID.class)
          .bind("most", page.size())
          .map((row, context) -> emergency(row))
          .list();
    });
  }

  private static Handle rows(Permit permit) {
    var topic =
        GlassBroken.TOPICS.stream()
            .filter(it -> permit.isFor(it, Right.SEE))
            .findFirst()
            .orElseThrow(AccessRefused::new);
    return permit.sharedRows(topic, Right.SEE);
  }

  private static Emergency emergency(ResultSet row) throws SQLException {
    return new Emergency(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "professional_id"),
        row.getString("name"),
        row.getString("organisation"),
        Topic.valueOf(row.getString("topic")),
        row.getString("reason"),
        Columns.instant(row, "opened_at"),
        Columns.instant(row, "until_at"));
  }
}
