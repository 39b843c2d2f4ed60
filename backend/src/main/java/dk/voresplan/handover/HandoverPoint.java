package dk.voresplan.handover;

import dk.voresplan.organisation.ProfessionalId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing to hand over.
 *
 * @param taker the professional who takes it; empty when it is someone known by name alone
 * @param until the day by which they have taken it
 * @param handedOver the tick of the giving side
 * @param takenOver the tick of the receiving side
 */
public record HandoverPoint(
    HandoverPointId id,
    HandoverText title,
    Optional<ProfessionalId> taker,
    String takerName,
    LocalDate until,
    Optional<HandoverTick> handedOver,
    Optional<HandoverTick> takenOver) {
  /** The tick of the side that does this part. */
  public Optional<HandoverTick> tick(HandoverPart part) {
    return part == HandoverPart.GIVING ? handedOver : takenOver;
  }
}
