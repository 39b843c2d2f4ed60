package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who belongs to a unit, as the database holds them. */
@MappedEntity("professional")
record MemberRow(@Id UUID id, String name, @Nullable String role) {
  UnitMember member() {
    return new UnitMember(new ProfessionalId(id), name, Optional.ofNullable(role));
  }
}
