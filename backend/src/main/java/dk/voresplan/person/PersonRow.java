package dk.voresplan.person;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone as the database holds them. */
@MappedEntity("person")
record PersonRow(@Id UUID citizenId, @Nullable String name) {
  Person person() {
    return new Person(new CitizenId(citizenId), Optional.ofNullable(name));
  }
}
