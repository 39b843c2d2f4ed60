package dk.voresplan.api;

import dk.voresplan.handover.Handover;
import dk.voresplan.handover.HandoverKind;
import dk.voresplan.handover.HandoverPart;
import dk.voresplan.handover.HandoverPoint;
import dk.voresplan.handover.HandoverTick;
import dk.voresplan.organisation.ProfessionalId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A handover as the API tells it.
 *
 * @param version counts the changes
 * @param yours the part of the professional who asks, when they act for one of the sides
 * @param doneAt when the last tick was set; absent while one is missing
 */
@Serdeable
record HandoverView(
    UUID id,
    long version,
    HandoverKind kind,
    SideView from,
    SideView to,
    LocalDate takesPlaceOn,
    String begunBy,
    Instant begunAt,
    Optional<HandoverPart> yours,
    Optional<Instant> doneAt,
    List<Point> points) {

  static HandoverView of(Handover handover) {
    return new HandoverView(
        handover.id().value(),
        handover.version(),
        handover.kind(),
        SideView.of(handover.giving()),
        SideView.of(handover.receiving()),
        handover.takesPlaceOn(),
        handover.begunByName(),
        handover.begunAt(),
        handover.yours(),
        handover.doneAt(),
        handover.points().stream().map(Point::of).toList());
  }

  /** One thing to hand over, who takes it and by when, and the tick of each side. */
  @Serdeable
  record Point(
      UUID id,
      String title,
      Optional<UUID> taker,
      String takerName,
      LocalDate until,
      Optional<Tick> handedOver,
      Optional<Tick> takenOver) {
    static Point of(HandoverPoint point) {
      return new Point(
          point.id().value(),
          point.title().value(),
          point.taker().map(ProfessionalId::value),
          point.takerName(),
          point.until(),
          point.handedOver().map(Tick::of),
          point.takenOver().map(Tick::of));
    }
  }

  /** Who ticked, and when. */
  @Serdeable
  record Tick(String by, Instant at) {
    static Tick of(HandoverTick tick) {
      return new Tick(tick.name(), tick.at());
    }
  }
}
