package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;

/** A cover with the names of both. */
@MappedEntity("cover")
record CoverRow(
    @Id UUID id,
    UUID awayId,
    String awayName,
    UUID coveringId,
    String coveringName,
    LocalDate fromDay,
    LocalDate untilDay) {
  Cover cover() {
    return new Cover(
        new CoverId(id),
        new ProfessionalId(awayId),
        awayName,
        new ProfessionalId(coveringId),
        coveringName,
        fromDay,
        untilDay);
  }
}
