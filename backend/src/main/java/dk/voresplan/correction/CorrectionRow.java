package dk.voresplan.correction;

import dk.voresplan.contribution.ResourceKey;
import dk.voresplan.correction.CorrectionAnswer.Verdict;
import dk.voresplan.text.OwnWords;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A correction as the database holds it, with the name of the organisation whose line it is. */
@MappedEntity("correction")
record CorrectionRow(
    @Id UUID id,
    String lineId,
    String lineTitle,
    String resourceType,
    String resourceId,
    String organisation,
    String text,
    Instant writtenAt,
    LocalDate replyDueOn,
    @Nullable Instant answeredAt,
    @Nullable String answeredByName,
    @Nullable Verdict verdict,
    @Nullable String reason) {
  Correction correction() {
    return new Correction(
        new CorrectionId(id),
        lineId,
        lineTitle,
        new ResourceKey(resourceType, resourceId),
        organisation,
        new OwnWords(text),
        writtenAt,
        replyDueOn,
        correctionAnswer());
  }

  private Optional<CorrectionAnswer> correctionAnswer() {
    return answeredAt == null || answeredByName == null || verdict == null
        ? Optional.empty()
        : Optional.of(
            new CorrectionAnswer(verdict, Optional.ofNullable(reason), answeredByName, answeredAt));
  }
}
