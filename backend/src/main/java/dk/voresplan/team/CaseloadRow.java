package dk.voresplan.team;

import dk.voresplan.person.CitizenId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone in a caseload, as the database holds them. */
@MappedEntity("person")
record CaseloadRow(@Id UUID citizenId, @Nullable String name, @Nullable LocalDate birthDate) {
  CaseloadEntry entry() {
    return new CaseloadEntry(
        new CitizenId(citizenId), name == null ? "" : name, Optional.ofNullable(birthDate));
  }
}
