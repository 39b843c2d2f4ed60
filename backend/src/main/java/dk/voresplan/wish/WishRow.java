package dk.voresplan.wish;

import static java.util.Objects.requireNonNull;

import dk.voresplan.plan.LifeArea;
import dk.voresplan.text.OwnWords;
import dk.voresplan.text.ShortText;
import dk.voresplan.wish.Outcome.BecameGoal;
import dk.voresplan.wish.Outcome.Later;
import dk.voresplan.wish.Outcome.NotPossible;
import dk.voresplan.wish.Outcome.TalkAtMeeting;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a wish as the database holds it, with the length of its voice and its last outcome. */
@MappedEntity("wish")
record WishRow(
    @Id UUID id,
    long version,
    WishKind kind,
    @Nullable String text,
    @Nullable Integer milliseconds,
    @Nullable LifeArea lifeArea,
    Instant writtenAt,
    @Nullable Instant changedAt,
    @Nullable Instant reopenedAt,
    @Nullable Instant cameTrueAt,
    @Nullable Instant repliedAt,
    @Nullable String onBehalfName,
    @Nullable OutcomeKind outcomeKind,
    @Nullable String authorName,
    @Nullable Instant settledAt,
    @Nullable String goalTitle,
    @Nullable LifeArea goalArea,
    @Nullable String firstStep,
    @Nullable String holder,
    @Nullable LocalDate untilDay,
    @Nullable String appointment,
    @Nullable String appointmentTitle,
    @Nullable Instant appointmentStart,
    @Nullable LocalDate returnsOn,
    @Nullable String reason,
    @Nullable String instead) {
  Wish wish(List<WishReader> readers, List<WishMessage> messages, Instant now) {
    return new Wish(
        new WishId(id),
        version,
        kind,
        WishWords.of(text, milliseconds),
        Optional.ofNullable(lifeArea),
        writtenAt,
        Optional.ofNullable(changedAt),
        outcome().filter(outcome -> stands(outcome.settledAt(), reopenedAt, now)),
        Optional.ofNullable(cameTrueAt),
        Optional.ofNullable(repliedAt),
        Optional.ofNullable(onBehalfName),
        readers,
        messages);
  }

  /**
   * Whether what was said stands: the wish has not begun to wait for an answer again since then.
   *
   * @param reopenedAt when it last begins to, which may be yet to come
   */
  static boolean stands(Instant said, @Nullable Instant reopenedAt, Instant now) {
    return reopenedAt == null || reopenedAt.isAfter(now) || said.isAfter(reopenedAt);
  }

  private Optional<WishOutcome> outcome() {
    if (outcomeKind == null) {
      return Optional.empty();
    }
    var outcome =
        switch (outcomeKind) {
          case BECAME_GOAL ->
              new BecameGoal(
                  new ShortText(requireNonNull(goalTitle)),
                  requireNonNull(goalArea),
                  new ShortText(requireNonNull(firstStep)),
                  new ShortText(requireNonNull(holder)),
                  requireNonNull(untilDay));
          case TALK_AT_MEETING ->
              new TalkAtMeeting(
                  requireNonNull(appointment),
                  requireNonNull(appointmentTitle),
                  requireNonNull(appointmentStart));
          case LATER -> new Later(requireNonNull(returnsOn));
          case NOT_POSSIBLE ->
              new NotPossible(
                  new OwnWords(requireNonNull(reason)), new OwnWords(requireNonNull(instead)));
        };
    return Optional.of(
        new WishOutcome(outcome, requireNonNull(authorName), requireNonNull(settledAt)));
  }
}
