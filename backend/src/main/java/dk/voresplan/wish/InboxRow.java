package dk.voresplan.wish;

import dk.voresplan.person.CitizenId;
import dk.voresplan.text.OwnWords;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wish in an inbox as the database holds it; what is counted there is 1 or 0. */
@MappedEntity("inbox")
record InboxRow(
    UUID citizenId,
    @Nullable String citizenName,
    @Id UUID wishId,
    InboxState state,
    LocalDate replyDueOn,
    @Nullable Instant seenAt,
    @Nullable Instant answerAt,
    @Nullable OutcomeKind outcome,
    int settled,
    int ours,
    int readable,
    int yours,
    int covered,
    @Nullable String holders,
    @Nullable String text,
    @Nullable Integer milliseconds) {
  InboxItem item() {
    return new InboxItem(
        new CitizenId(citizenId),
        Objects.requireNonNullElse(citizenName, ""),
        new WishId(wishId),
        Optional.of(words()).filter(WishWords::areSaid),
        state,
        replyDueOn,
        Optional.ofNullable(seenAt),
        Optional.ofNullable(answerAt),
        Optional.ofNullable(outcome).filter(_ -> settled == 1),
        ours == 1,
        readable == 1,
        yours == 1,
        covered == 1,
        Objects.requireNonNullElse(holders, ""));
  }

  private WishWords words() {
    return new WishWords(
        Optional.ofNullable(text).map(OwnWords::new),
        Optional.ofNullable(milliseconds).map(Duration::ofMillis));
  }
}
