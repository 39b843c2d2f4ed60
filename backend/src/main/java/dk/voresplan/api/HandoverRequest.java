package dk.voresplan.api;

import dk.voresplan.handover.HandoverDraft;
import dk.voresplan.handover.HandoverKind;
import dk.voresplan.handover.HandoverText;
import dk.voresplan.handover.Handovers;
import dk.voresplan.handover.PointDraft;
import dk.voresplan.handover.PointOwner;
import dk.voresplan.handover.SideId;
import dk.voresplan.organisation.ProfessionalId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handover as a professional's app begins it.
 *
 * @param kind {@code DISCHARGE} or {@code CHILD_TO_ADULT}
 * @param from id of the side that hands over
 * @param to id of the side that takes over
 * @param takesPlaceOn a day, such as {@code 2026-12-03}
 * @param points what is handed over; 50 at most
 */
@Serdeable
record HandoverRequest(
    @Nullable String kind,
    @Nullable String from,
    @Nullable String to,
    @Nullable String takesPlaceOn,
    @Nullable List<@Nullable Point> points) {

  HandoverDraft draft() {
    return new HandoverDraft(
        new RequestField("kind", kind).read(HandoverKind::valueOf),
        new SideId(new RequestField("from", from).read(UUID::fromString)),
        new SideId(new RequestField("to", to).read(UUID::fromString)),
        new RequestField("takesPlaceOn", takesPlaceOn).read(LocalDate::parse),
        draftedPoints());
  }

  private List<PointDraft> draftedPoints() {
    if (points == null
        || points.size() > Handovers.MOST_POINTS
        || points.stream().anyMatch(Objects::isNull)) {
      throw new InvalidField("points");
    }
    return points.stream().filter(Objects::nonNull).map(Point::draft).toList();
  }

  /**
   * One thing to hand over.
   *
   * @param title 1 to 500 characters
   * @param taker id of the professional of the receiving side who takes it
   * @param takerName who takes it, when it is nobody of the team; 1 to 200 characters
   * @param until the day by which it is taken
   */
  @Serdeable
  record Point(
      @Nullable String title,
      @Nullable String taker,
      @Nullable String takerName,
      @Nullable String until) {

    PointDraft draft() {
      return new PointDraft(
          new RequestField("title", title).read(HandoverText::new),
          who(),
          new RequestField("until", until).read(LocalDate::parse));
    }

    private PointOwner who() {
      if (taker == null) {
        return new RequestField("takerName", takerName).read(PointOwner.InWords::new);
      }
      if (takerName != null) {
        throw new InvalidField("takerName");
      }
      return new PointOwner.Member(
          new ProfessionalId(new RequestField("taker", taker).read(UUID::fromString)));
    }
  }
}
