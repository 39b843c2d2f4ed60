package dk.voresplan.handover;

import dk.voresplan.organisation.ProfessionalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What goes from one side of the help to another on a day, and how far each side has ticked.
 *
 * @param version counts the changes, so that none is overwritten unseen
 * @param yours the part of the professional who asks; empty for the citizen and for others
 * @param points what is handed over, the oldest first
 */
public record Handover(
    HandoverId id,
    long version,
    HandoverKind kind,
    HandoverSide giving,
    HandoverSide receiving,
    LocalDate takesPlaceOn,
    ProfessionalId begunBy,
    String begunByName,
    Instant begunAt,
    Optional<HandoverPart> yours,
    List<HandoverPoint> points) {
  /** The order to show several in: the late first, then by day, then what is done, newest first. */
  static Comparator<Handover> order(LocalDate today) {
    return Comparator.comparing(Handover::isDone)
        .thenComparing(handover -> !handover.isLate(today))
        .thenComparing((one, other) ->
            one.isDone()
                ? other.takesPlaceOn.compareTo(one.takesPlaceOn)
                : one.takesPlaceOn.compareTo(other.takesPlaceOn))
        .thenComparing(handover -> handover.id().value());
  }

  Handover with(List<HandoverPoint> allPoints) {
    return new Handover(
        id,
        version,
        kind,
        giving,
        receiving,
        takesPlaceOn,
        begunBy,
        begunByName,
        begunAt,
        yours,
        List.copyOf(allPoints));
  }

  /** The side that does this part. */
  public HandoverSide side(HandoverPart part) {
    return part == HandoverPart.GIVING ? giving : receiving;
  }

  /** How many points the side that does this part has not ticked. */
  public int missing(HandoverPart part) {
    return (int) points.stream().filter(point -> point.tick(part).isEmpty()).count();
  }

  /** Whether both sides have ticked everything. */
  public boolean isDone() {
    return missing(HandoverPart.GIVING) == 0 && missing(HandoverPart.RECEIVING) == 0;
  }

  /** When the last tick was set; empty while one is missing. */
  public Optional<Instant> doneAt() {
    return isDone()
        ? points.stream()
            .flatMap(
                point -> Stream.concat(point.handedOver().stream(), point.takenOver().stream()))
            .map(HandoverTick::at)
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** Whether its day has passed and something is not ticked. */
  public boolean isLate(LocalDate today) {
    return takesPlaceOn.isBefore(today) && !isDone();
  }

  /**
   * The point by this id.
   *
   * @throws HandoverNotFound if this handover has none
   */
  HandoverPoint point(HandoverPointId id) {
    return points.stream()
        .filter(point -> point.id().equals(id))
        .findFirst()
        .orElseThrow(HandoverNotFound::new);
  }
}
