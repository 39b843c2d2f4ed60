package dk.voresplan.fhir;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a citizen is, as far as it may be told.
 *
 * @param cprNumber null for everybody but the citizen's own apps
 */
@MappedEntity("person")
record PatientRow(
    @Id UUID citizenId,
    @Nullable String name,
    @Nullable LocalDate birthDate,
    @Nullable String cprNumber) {
  /** Someone of whom no more than a name is told. */
  static PatientRow named(UUID citizen, Optional<String> name) {
    return new PatientRow(citizen, name.orElse(null), null, null);
  }
}
