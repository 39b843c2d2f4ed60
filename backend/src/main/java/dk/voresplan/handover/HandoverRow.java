package dk.voresplan.handover;

import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.Sector;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.person.CitizenId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a handover with all that is shown of it, and with one of its points.
 *
 * @param myOrganisationId where the professional works who asks
 * @param myUnitId the unit that they belong to
 */
@MappedEntity("handover")
record HandoverRow(
    UUID citizenId,
    @Id UUID id,
    long version,
    HandoverKind kind,
    UUID givingOrganisationId,
    @Nullable UUID givingUnitId,
    UUID receivingOrganisationId,
    @Nullable UUID receivingUnitId,
    LocalDate takesPlaceOn,
    UUID begunById,
    Instant begunAt,
    @Nullable String citizenName,
    String begunByName,
    String givingOrganisationName,
    String givingName,
    Sector givingSector,
    String receivingOrganisationName,
    String receivingName,
    Sector receivingSector,
    @Nullable UUID myOrganisationId,
    @Nullable UUID myUnitId,
    UUID pointId,
    String title,
    @Nullable UUID takerId,
    LocalDate untilDay,
    String takerName,
    @Nullable UUID handedOverById,
    @Nullable Instant handedOverAt,
    @Nullable String handedOverByName,
    @Nullable UUID takenOverById,
    @Nullable Instant takenOverAt,
    @Nullable String takenOverByName) {
  /** The handovers of these rows, each with all of its points. */
  static List<Handover> handovers(List<HandoverRow> rows) {
    return waiting(rows).stream().map(WaitingHandover::handover).toList();
  }

  /** The same, and whose they are. */
  static List<WaitingHandover> waiting(List<HandoverRow> rows) {
    var found = new LinkedHashMap<UUID, WaitingHandover>();
    rows.forEach(row -> found.merge(row.id, row.waiting(), HandoverRow::together));
    return List.copyOf(found.values());
  }

  private static WaitingHandover together(WaitingHandover one, WaitingHandover other) {
    var points = new ArrayList<>(one.handover().points());
    points.addAll(other.handover().points());
    return new WaitingHandover(one.citizen(), one.citizenName(), one.handover().with(points));
  }

  private WaitingHandover waiting() {
    return new WaitingHandover(
        new CitizenId(citizenId), citizenName == null ? "" : citizenName, handover());
  }

  private Handover handover() {
    var giving =
        side(givingOrganisationId, givingUnitId, givingOrganisationName, givingName, givingSector);
    var receiving =
        side(
            receivingOrganisationId,
            receivingUnitId,
            receivingOrganisationName,
            receivingName,
            receivingSector);
    return new Handover(
        new HandoverId(id),
        version,
        kind,
        giving,
        receiving,
        takesPlaceOn,
        new ProfessionalId(begunById),
        begunByName,
        begunAt,
        yours(giving, receiving),
        List.of(point()));
  }

  private static HandoverSide side(
      UUID organisation, @Nullable UUID unit, String organisationName, String name, Sector sector) {
    return new HandoverSide(
        new OrganisationId(organisation),
        Optional.ofNullable(unit).map(UnitId::new),
        organisationName,
        name,
        sector);
  }

  private Optional<HandoverPart> yours(HandoverSide giving, HandoverSide receiving) {
    if (myOrganisationId == null) {
      return Optional.empty();
    }
    var mine = new OrganisationId(myOrganisationId);
    var myUnit = Optional.ofNullable(myUnitId).map(UnitId::new);
    if (giving.has(mine, myUnit)) {
      return Optional.of(HandoverPart.GIVING);
    }
    return receiving.has(mine, myUnit) ? Optional.of(HandoverPart.RECEIVING) : Optional.empty();
  }

  private HandoverPoint point() {
    return new HandoverPoint(
        new HandoverPointId(pointId),
        new HandoverText(title),
        Optional.ofNullable(takerId).map(ProfessionalId::new),
        takerName,
        untilDay,
        tick(handedOverById, handedOverByName, handedOverAt),
        tick(takenOverById, takenOverByName, takenOverAt));
  }

  private static Optional<HandoverTick> tick(
      @Nullable UUID by, @Nullable String name, @Nullable Instant at) {
    return by == null || name == null || at == null
        ? Optional.empty()
        : Optional.of(new HandoverTick(new ProfessionalId(by), name, at));
  }
}
