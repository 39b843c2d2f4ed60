package dk.voresplan.contribution;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.contribution.TeamMerge.Employee;
import dk.voresplan.contribution.TeamMerge.Unit;
import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.Professionals;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The professionals that contributions name, known by their employer and its identifier. */
@Singleton
class StaffRepository {
  /** A professional whom one can share a wish with. */
  record Reachable(ProfessionalId id, Optional<Integer> replyWorkingDays) {}

  private record Known(
      UUID id,
      OrganisationId organisation,
      String employee,
      String name,
      Optional<String> role,
      @Nullable String said,
      Optional<Integer> days) {
    boolean isUpToDate(Employee employed) {
      return name.equals(employed.name())
          && (employed.role().isEmpty() || role.equals(employed.role()));
    }

    boolean isSaidToBeIn(Unit unit) {
      return unit.identifier().equals(said);
    }
  }

  /**
   * The professionals who are these employees, new when unknown, brought up to date when a source
   * says something else. In a fixed order, so that two contributions do not wait for each other.
   */
  Map<Employee, Reachable> reachable(Permit permit, Collection<Employee> employees) {
    var found = new HashMap<Employee, Reachable>();
    if (employees.isEmpty()) {
      return found;
    }
    var handle = permit.rows(Topic.CONTACTS, Right.CONTRIBUTE);
    var known = known(handle, employees);
    var sorted =
        employees.stream()
            .sorted(
                Comparator.comparing((Employee it) -> it.organisation().value())
                    .thenComparing(Employee::identifier)
                    .thenComparing(it -> it.source().value()))
            .toList();
    boolean changed = false;
    for (var employee : sorted) {
      var before = find(known, employee);
      boolean stays =
          before
              .filter(it ->
                  employee.unit().isEmpty()
                      || unitsOf(employee, employees).anyMatch(it::isSaidToBeIn))
              .isPresent();
      if (!stays || !before.get().isUpToDate(employee)) {
        employ(handle, employee, stays);
        changed = true;
      } else if (employee.unit().filter(it -> !before.get().isSaidToBeIn(it)).isPresent()) {
        ensure(handle, employee, employee.unit().get());
      }
    }
    var now = changed ? known(handle, employees) : known;
    sorted.forEach(employee ->
        find(now, employee)
            .ifPresent(
                it -> found.put(employee, new Reachable(new ProfessionalId(it.id()), it.days()))));
    return found;
  }

  /** All that are said of the same one: who is named for two units does not move to and fro. */
  private static Stream<Unit> unitsOf(Employee employee, Collection<Employee> employees) {
    return employees.stream()
        .filter(it ->
            it.organisation().equals(employee.organisation())
                && it.identifier().equals(employee.identifier()))
        .flatMap(it -> it.unit().stream());
  }

  private static UnitId ensure(Handle handle, Employee employee, Unit unit) {
    return Professionals.ensureUnit(
        handle, employee.organisation(), unit.identifier(), unit.name(), unit.sector());
  }

  private static void employ(Handle handle, Employee employee, boolean stays) {
    var unit = employee.unit().map(it -> ensure(handle, employee, it)).filter(it -> !stays);
    Professionals.ensure(
        handle,
        employee.organisation(),
        employee.identifier(),
        employee.name(),
        employee.role().orElse(null),
        unit.orElse(null));
  }

  private static Optional<Known> find(List<Known> known, Employee employee) {
    return known.stream()
        .filter(it ->
            it.organisation().equals(employee.organisation())
                && it.employee().equals(employee.identifier()))
        .findFirst();
  }

  private static List<Known> known(Handle handle, Collection<Employee> employees) {
    return handle
        .createQuery(
            """
            select p.id, p.organisation_id, p.employee_identifier, p.name, p.role,
                   said.identifier as said_identifier, u.reply_working_days
            from professional p
            left join unit u on u.id = p.unit_id
            left join unit said on said.id = p.said_unit_id
            where p.organisation_id in (<organisations>)
              and p.employee_identifier in (<identifiers>)
            """)
        .bindList(
            "organisations",
            employees.stream().map(it -> it.organisation().value()).distinct().toList())
        .bindList("identifiers", employees.stream().map(Employee::identifier).distinct().toList())
        .map((row, context) ->
            new Known(
                Columns.uuid(row, "id"),
                new OrganisationId(Columns.uuid(row, "organisation_id")),
                row.getString("employee_identifier"),
                row.getString("name"),
                Columns.maybeText(row, "role"),
                row.getString("said_identifier"),
                Optional.ofNullable(row.getObject("reply_working_days", Integer.class))))
        .list();
  }
}
