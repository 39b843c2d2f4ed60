package dk.voresplan.organisation;

import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The professionals and units of organisations.
 *
 * <p>A professional is an employee identifier within one organisation: a source system can name
 * only its own organisation's people, so it lets nobody else in.
 */
@Singleton
public class Professionals {
  private static final int REPLY_WORKING_DAYS = 5;
  private static final int LONGEST_IDENTIFIER = 300;
  private static final String SELECT =
      """
      select p.id, p.name, p.role, u.name as unit_name,
             o.id as organisation_id, o.name as organisation_name, o.sector
      from professional p
      join organisation o on o.id = p.organisation_id
      left join unit u on u.id = p.unit_id
      """;

  private final Jdbi jdbi;

  Professionals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The professional whose sign-in gives this organisation identifier and employee identifier, if
   * the organisation is known; new when no contribution has named them yet. Whoever signs in
   * without a name keeps the one that is known, and is not let in where none is: citizens read who
   * came.
   */
  public Optional<Professional> signedIn(
      String organisationIdentifier, String employeeIdentifier, Optional<String> name) {
    if (employeeIdentifier.length() > LONGEST_IDENTIFIER) {
      return Optional.empty();
    }
    return jdbi.inTransaction(handle ->
        handle
            .createQuery("select id from organisation where identifier_value = :identifier")
            .bind("identifier", organisationIdentifier)
            .mapTo(UUID.class)
            .findOne()
            .map(OrganisationId::new)
            .flatMap(organisation ->
                name.or(() -> knownName(handle, organisation, employeeIdentifier))
                    .map(called -> employed(handle, organisation, employeeIdentifier, called))));
  }

  private static Optional<String> knownName(
      Handle handle, OrganisationId organisation, String employeeIdentifier) {
    return handle
        .createQuery(
            "select name from professional where organisation_id = ? and employee_identifier = ?")
        .bind(0, organisation.value())
        .bind(1, employeeIdentifier)
        .mapTo(String.class)
        .findOne();
  }

  private static Professional employed(
      Handle handle, OrganisationId organisation, String employeeIdentifier, String name) {
    var id = ensure(handle, organisation, employeeIdentifier, name, null, null);
    return handle
        .createQuery(SELECT + " where p.id = :id")
        .bind("id", id.value())
        .map((row, context) -> professional(row))
        .one();
  }

  /**
   * The professional of {@code organisation} with this employee identifier, new when unknown, with
   * name, role and unit brought up to date. The unit stays where a leader's word stands against it:
   * they placed the professional, or took them out of that unit. Takes part in the caller's
   * transaction.
   */
  public static ProfessionalId ensure(
      Handle handle,
      OrganisationId organisation,
      String employeeIdentifier,
      String name,
      @Nullable String role,
      @Nullable UnitId unit) {
    handle
        .createUpdate(
            """
            insert into professional (id, organisation_id, employee_identifier, name)
            values (:id, :organisation, :employee, :name)
            on conflict do nothing
            """)
        .bind("id", RowId.next())
        .bind("organisation", organisation.value())
        .bind("employee", employeeIdentifier)
        .bind("name", name)
        .execute();
    // Waits for a leader who moves them, so that the next statement sees what was decided.
    handle
        .createUpdate(
            """
            update professional set name = :name, role = coalesce(:role, role)
            where organisation_id = :organisation and employee_identifier = :employee
            """)
        .bind("name", name)
        .bind("role", role)
        .bind("organisation", organisation.value())
        .bind("employee", employeeIdentifier)
        .execute();
    handle
        .createUpdate(
            """
            update professional
            set said_unit_id = coalesce(cast(:unit as uuid), said_unit_id),
                unit_id = case
                  when placed_by_id is not null or exists (
                    select 1 from unit_departure d
                    where d.professional_id = professional.id and d.unit_id = cast(:unit as uuid))
                  then unit_id
                  else coalesce(cast(:unit as uuid), unit_id) end
            where organisation_id = :organisation and employee_identifier = :employee
            """)
        .bindByType("unit", unit == null ? null : unit.value(), UUID.class)
        .bind("organisation", organisation.value())
        .bind("employee", employeeIdentifier)
        .execute();
    return handle
        .createQuery(
            "select id from professional where organisation_id = ? and employee_identifier = ?")
        .bind(0, organisation.value())
        .bind(1, employeeIdentifier)
        .mapTo(UUID.class)
        .map(ProfessionalId::new)
        .one();
  }

  /**
   * The unit of {@code organisation} with this identifier, new when unknown, promising an answer
   * within five working days until its leader says otherwise.
   */
  public static UnitId ensureUnit(
      Handle handle, OrganisationId organisation, String identifier, String name, Sector sector) {
    handle
        .createUpdate(
            """
            insert into unit (id, organisation_id, identifier, name, sector, reply_working_days)
            values (:id, :organisation, :identifier, :name, :sector, :days)
            on conflict do nothing
            """)
        .bind("id", RowId.next())
        .bind("organisation", organisation.value())
        .bind("identifier", identifier)
        .bind("name", name)
        .bind("sector", sector.name())
        .bind("days", REPLY_WORKING_DAYS)
        .execute();
    return handle
        .createQuery("select id from unit where organisation_id = ? and identifier = ?")
        .bind(0, organisation.value())
        .bind(1, identifier)
        .mapTo(UUID.class)
        .map(UnitId::new)
        .one();
  }

  private static Professional professional(ResultSet row) throws SQLException {
    return new Professional(
        new ProfessionalId(Columns.uuid(row, "id")),
        row.getString("name"),
        Columns.maybeText(row, "role"),
        new Organisation(
            new OrganisationId(Columns.uuid(row, "organisation_id")),
            row.getString("organisation_name"),
            Sector.valueOf(row.getString("sector"))),
        Columns.maybeText(row, "unit_name"));
  }
}
