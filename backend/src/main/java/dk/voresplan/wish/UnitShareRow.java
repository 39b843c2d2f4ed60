package dk.voresplan.wish;

import dk.voresplan.organisation.ProfessionalId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A share as the database holds it. */
@MappedEntity("wish_reader")
record UnitShareRow(@Id UUID id, String name, LocalDate replyDueOn, @Nullable UUID coverId) {
  UnitShare share() {
    return new UnitShare(new ProfessionalId(id), name, replyDueOn, Optional.ofNullable(coverId));
  }
}
