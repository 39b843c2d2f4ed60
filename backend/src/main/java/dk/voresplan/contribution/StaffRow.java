package dk.voresplan.contribution;

import dk.voresplan.contribution.TeamMerge.Employee;
import dk.voresplan.contribution.TeamMerge.Unit;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a professional whom contributions may name. */
@MappedEntity("professional")
record StaffRow(
    @Id UUID id,
    UUID organisationId,
    String employeeIdentifier,
    String name,
    @Nullable String role,
    @Nullable String saidIdentifier,
    @Nullable Integer replyWorkingDays) {
  boolean is(Employee employee) {
    return organisationId.equals(employee.organisation().value())
        && employeeIdentifier.equals(employee.identifier());
  }

  boolean isUpToDate(Employee employed) {
    return name.equals(employed.name())
        && (employed.role().isEmpty() || employed.role().equals(Optional.ofNullable(role)));
  }

  boolean isSaidToBeIn(Unit unit) {
    return unit.identifier().equals(saidIdentifier);
  }
}
