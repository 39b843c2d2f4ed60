package dk.voresplan.wish;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.plan.LifeArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the citizen wants, in their own words, and how far it has come.
 *
 * @param version counts the changes, so that none is overwritten unseen
 * @param changedAt when the citizen last changed the words, if they did
 * @param outcome what it became, as long as that stands: until it is reopened or comes back
 * @param repliedAt when the citizen last said something about it
 * @param cameTrueAt when the citizen said that it came true, if they did
 * @param onBehalfBy the name of the relative who wrote it on the citizen's behalf, if one did
 * @param readers everyone it was ever shared with
 * @param messages what was said about it, the oldest first
 */
public record Wish(
    WishId id,
    long version,
    WishKind kind,
    WishWords words,
    Optional<LifeArea> lifeArea,
    Instant writtenAt,
    Optional<Instant> changedAt,
    Optional<WishOutcome> outcome,
    Optional<Instant> cameTrueAt,
    Optional<Instant> repliedAt,
    Optional<String> onBehalfBy,
    List<WishReader> readers,
    List<WishMessage> messages) {
  /** How far it has come: the furthest that any of those who may read it has taken it. */
  public WishState state() {
    if (cameTrueAt.isPresent()) {
      return WishState.CAME_TRUE;
    }
    if (currentReaders().isEmpty()) {
      return WishState.PRIVATE;
    }
    if (outcome.isPresent()) {
      return WishState.SETTLED;
    }
    if (currentReaders().stream().anyMatch(reader -> reader.answeredAt().isPresent())) {
      return WishState.ANSWERED;
    }
    return currentReaders().stream().anyMatch(reader -> reader.seenAt().isPresent())
        ? WishState.SEEN
        : WishState.SHARED;
  }

  /** Who took it from that reader and has it now, if anyone did. */
  public Optional<WishReader> takenFrom(WishReader reader) {
    var named = reader.onBehalfOf().orElse(reader.professional());
    return currentReaders().stream()
        .filter(other -> other.onBehalfOf().orElse(other.professional()).equals(named))
        .filter(other -> other.takenAt().isAfter(reader.takenAt()))
        .max(Comparator.comparing(WishReader::takenAt));
  }

  /** Those who read it now on behalf of someone whom the citizen named. */
  public List<WishReader> standIns() {
    return currentReaders().stream().filter(reader -> !reader.named()).toList();
  }

  /** Those who may read it now. */
  public List<WishReader> currentReaders() {
    return readers.stream().filter(WishReader::mayRead).toList();
  }

  /** The ids of those who may read it now. */
  public Set<ProfessionalId> readerIds() {
    return currentReaders().stream().map(WishReader::professional).collect(Collectors.toSet());
  }

  /** The professional as a reader of this wish, if they may read it now. */
  public Optional<WishReader> reader(ProfessionalId professional) {
    return currentReaders().stream()
        .filter(reader -> reader.professional().equals(professional))
        .findFirst();
  }

  /** The one who opened it first. */
  public Optional<WishReader> firstSeenBy() {
    return currentReaders().stream()
        .filter(reader -> reader.seenAt().isPresent())
        .min(Comparator.comparing(reader -> reader.seenAt().orElseThrow()));
  }

  /** Whether someone is still to answer. */
  public boolean waits() {
    return state() == WishState.SHARED || state() == WishState.SEEN;
  }

  /** The day by which the first answer is promised; empty when nobody is to answer. */
  public Optional<LocalDate> replyDueOn() {
    return waits()
        ? currentReaders().stream().map(WishReader::replyDueOn).min(Comparator.naturalOrder())
        : Optional.empty();
  }
}
