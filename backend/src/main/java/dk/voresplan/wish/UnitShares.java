package dk.voresplan.wish;

import dk.voresplan.access.Permit;
import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.ProfessionalId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds who may read a wish on behalf of whom. They are in the citizen's team, and of the same unit
 * as one whom the citizen lets read it. The citizen has not taken the wish back from them.
 */
@Singleton
class UnitShares {
  private final StandInRows rows;

  UnitShares(StandInRows rows) {
    this.rows = rows;
  }

  /** What the permit's professional can take: the share of a colleague. */
  Optional<UnitShare> takeable(WritePermit permit, WishId wish) {
    return rows.takeable(permit, wish.value(), permit.actor().key()).map(UnitShareRow::share);
  }

  /** The share of a colleague for whom the permit's professional covers on that day. */
  Optional<UnitShare> covered(Permit permit, WishId wish, LocalDate today) {
    return rows.covered(permit, wish.value(), permit.actor().key(), today).map(UnitShareRow::share);
  }

  /** Those to whom the share of {@code named} can be handed over, who have none of their own. */
  List<StandIn> colleagues(Permit permit, WishId wish, ProfessionalId named) {
    return rows.colleagues(permit, wish.value(), named.value(), permit.actor().key()).stream()
        .map(StandInRow::standIn)
        .toList();
  }

  /** The share of one whom the citizen named, as {@code reader} has it: for a cover, as long. */
  Optional<UnitShare> of(
      WritePermit permit, WishId wish, ProfessionalId named, ProfessionalId reader) {
    return rows.of(permit, wish.value(), named.value(), reader.value()).map(UnitShareRow::share);
  }

  /** Lets {@code reader} read it from now on, on behalf of the one whose share it is. */
  void read(WritePermit permit, WishId wish, ProfessionalId reader, UnitShare share, Instant now) {
    var id = wish.value();
    var named = share.named().value();
    var cover = share.cover().orElse(null);
    var due = share.replyDueOn();
    if (rows.readAgain(permit, id, reader.value(), named, cover, due, now) == 0) {
      rows.read(permit, id, reader.value(), named, cover, due, now);
    }
  }

  /** The same for one who covers and opens it, so that it needs no more than to see it. */
  void cover(Permit permit, WishId wish, ProfessionalId reader, UnitShare share, Instant now) {
    var id = wish.value();
    var named = share.named().value();
    var cover = share.cover().orElseThrow();
    var due = share.replyDueOn();
    if (rows.coverAgain(permit, id, reader.value(), named, cover, due, now) == 0) {
      rows.cover(permit, id, reader.value(), named, cover, due, now);
    }
  }

  /** Lets the one who may read it already have it again. */
  void take(WritePermit permit, WishId wish, ProfessionalId reader, Instant now) {
    rows.take(permit, wish.value(), reader.value(), now);
  }

  /** Everyone whose inbox it was ever in, and their colleagues in the citizen's team. */
  Set<ProfessionalId> concerned(Permit permit, WishId wish) {
    return rows.concerned(permit, wish.value()).stream()
        .map(ProfessionalId::new)
        .collect(Collectors.toSet());
  }
}
