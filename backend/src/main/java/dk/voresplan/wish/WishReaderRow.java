package dk.voresplan.wish;

import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.ProfessionalId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of who may read a wish, or could, with what is known of them and of their cover. */
@MappedEntity("wish_reader")
record WishReaderRow(
    UUID wishId,
    @Id UUID professionalId,
    String name,
    @Nullable String role,
    String organisationName,
    @Nullable UUID onBehalfOf,
    @Nullable String onBehalfOfName,
    Instant sharedAt,
    Instant takenAt,
    LocalDate replyDueOn,
    @Nullable Instant seenAt,
    @Nullable Instant openedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant reopenedAt,
    @Nullable Instant takenBackAt,
    @Nullable Instant coverEndedAt,
    @Nullable LocalDate coverUntil,
    @Nullable Instant leftUnitSince) {
  WishReader reader(Instant now) {
    return new WishReader(
        new ProfessionalId(professionalId),
        name,
        Optional.ofNullable(role),
        organisationName,
        Optional.ofNullable(onBehalfOf).map(ProfessionalId::new),
        Optional.ofNullable(onBehalfOfName),
        sharedAt,
        takenAt,
        replyDueOn,
        Optional.ofNullable(seenAt),
        Optional.ofNullable(openedAt),
        Optional.ofNullable(answeredAt).filter(at -> WishRow.stands(at, reopenedAt, now)),
        couldReadUntil(now));
  }

  /**
   * Returns until when they could read it. That is when the citizen took it back, or when the cover
   * that let them read it ended. For one who has left the unit that they read it for, it is when
   * they took it.
   */
  private Optional<Instant> couldReadUntil(Instant now) {
    var dayAfterCover =
        Optional.ofNullable(coverUntil)
            .map(last -> last.plusDays(1).atStartOfDay(SpokenDates.ZONE).toInstant())
            .filter(at -> !at.isAfter(now));
    return Optional.ofNullable(takenBackAt)
        .or(() -> Optional.ofNullable(coverEndedAt))
        .or(() -> dayAfterCover)
        .or(() -> Optional.ofNullable(leftUnitSince));
  }
}
