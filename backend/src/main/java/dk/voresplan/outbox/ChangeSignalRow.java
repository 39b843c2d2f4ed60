package dk.voresplan.outbox;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.person.CitizenId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A notice as the database holds it. */
@MappedEntity("outbox")
record ChangeSignalRow(
    @Id UUID id,
    Subject subject,
    UUID subjectId,
    UUID citizenId,
    @TypeDef(type = DataType.STRING_ARRAY) List<UUID> concerned) {
  ChangeSignal notice() {
    return new ChangeSignal(
        subject,
        subjectId,
        new CitizenId(citizenId),
        concerned.stream().map(ProfessionalId::new).collect(Collectors.toUnmodifiableSet()));
  }
}
