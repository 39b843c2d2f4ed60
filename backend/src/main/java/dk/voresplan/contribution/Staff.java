package dk.voresplan.contribution;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.contribution.TeamMerge.Employee;
import dk.voresplan.contribution.TeamMerge.Unit;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.Professionals;
import dk.voresplan.organisation.UnitId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The professionals that contributions name, known by their employer and its identifier. */
@Singleton
class Staff {
  /** A professional whom one can share a wish with. */
  record Reachable(ProfessionalId id, Optional<Integer> replyWorkingDays) {}

  private final StaffRows rows;
  private final Professionals professionals;

  Staff(StaffRows rows, Professionals professionals) {
    this.rows = rows;
    this.professionals = professionals;
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
    if (!permit.isFor(Topic.CONTACTS, Right.CONTRIBUTE)) {
      throw new AccessRefused();
    }
    var known = known(employees);
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
        employ(employee, stays);
        changed = true;
      } else if (employee.unit().filter(it -> !before.get().isSaidToBeIn(it)).isPresent()) {
        ensure(employee, employee.unit().get());
      }
    }
    var now = changed ? known(employees) : known;
    sorted.forEach(
        employee -> find(now, employee).ifPresent(it -> found.put(employee, reachable(it))));
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

  private UnitId ensure(Employee employee, Unit unit) {
    return professionals.ensureUnit(
        employee.organisation(), unit.identifier(), unit.name(), unit.sector());
  }

  private void employ(Employee employee, boolean stays) {
    var unit = employee.unit().map(it -> ensure(employee, it)).filter(it -> !stays);
    professionals.ensure(
        employee.organisation(),
        employee.identifier(),
        employee.name(),
        employee.role().orElse(null),
        unit.orElse(null));
  }

  private static Optional<StaffRow> find(List<StaffRow> known, Employee employee) {
    return known.stream().filter(it -> it.is(employee)).findFirst();
  }

  private static Reachable reachable(StaffRow row) {
    return new Reachable(new ProfessionalId(row.id()), Optional.ofNullable(row.replyWorkingDays()));
  }

  private List<StaffRow> known(Collection<Employee> employees) {
    return rows.known(
        employees.stream().map(it -> it.organisation().value()).distinct().toList(),
        employees.stream().map(Employee::identifier).distinct().toList());
  }
}
