package dk.voresplan.api;

import dk.voresplan.plan.LifeArea;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishKind;
import dk.voresplan.wish.WishMessage;
import dk.voresplan.wish.WishReader;
import dk.voresplan.wish.WishState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A wish as the API tells it.
 *
 * @param version what a change of it must name, so that nothing is overwritten unseen
 * @param text what is written; there is none where a voice says it
 * @param voiceSeconds how long the voice lasts that is attached to it
 * @param changedAt when the citizen last changed the words
 * @param replyDueOn the day by which the first answer is promised
 * @param outcome what it became, as long as that stands
 * @param onBehalfBy the name of the relative who wrote it on the citizen's behalf
 * @param readers who may read it now
 * @param messages what was said about it; only told with one wish, not in a list
 */
@Serdeable
record WishView(
    UUID id,
    long version,
    WishKind kind,
    Optional<String> text,
    Optional<Long> voiceSeconds,
    Optional<LifeArea> lifeArea,
    Instant writtenAt,
    Optional<Instant> changedAt,
    WishState state,
    Optional<LocalDate> replyDueOn,
    Optional<OutcomeView> outcome,
    Optional<Instant> cameTrueAt,
    Optional<String> onBehalfBy,
    List<Reader> readers,
    List<Message> messages) {

  static WishView of(Wish wish) {
    return new WishView(
        wish.id().value(),
        wish.version(),
        wish.kind(),
        wish.words().text().map(OwnWords::value),
        wish.words().voice().map(Duration::toSeconds),
        wish.lifeArea(),
        wish.writtenAt(),
        wish.changedAt(),
        wish.state(),
        wish.replyDueOn(),
        wish.outcome().map(OutcomeView::of),
        wish.cameTrueAt(),
        wish.onBehalfBy(),
        wish.currentReaders().stream().map(Reader::of).toList(),
        wish.messages().stream().map(Message::of).toList());
  }

  /**
   * A professional who may read it.
   *
   * @param onBehalfOf the name of the one for whom they read it, when the citizen named a colleague
   */
  @Serdeable
  record Reader(
      UUID professional,
      String name,
      Optional<String> role,
      String organisation,
      Optional<String> onBehalfOf,
      Instant sharedAt,
      LocalDate replyDueOn,
      Optional<Instant> seenAt,
      Optional<Instant> answeredAt) {
    static Reader of(WishReader reader) {
      return new Reader(
          reader.professional().value(),
          reader.name(),
          reader.role(),
          reader.organisation(),
          reader.onBehalfOfName(),
          reader.sharedAt(),
          reader.replyDueOn(),
          reader.seenAt(),
          reader.answeredAt());
    }
  }

  /** An answer, or what the citizen said to it. */
  @Serdeable
  record Message(String author, boolean byCitizen, String text, Instant writtenAt) {
    static Message of(WishMessage message) {
      return new Message(
          message.authorName(),
          message.professional().isEmpty(),
          message.text().value(),
          message.writtenAt());
    }
  }
}
