package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.storage.RowId;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Moves a colleague into a unit and out of it, each time in one transaction. */
@Singleton
class UnitMoves {
  private final MemberRows members;
  private final CandidateRows rows;
  private final UnitLeaders leaders;
  private final Transactions transactions;

  UnitMoves(
      MemberRows members, CandidateRows rows, UnitLeaders leaders, Transactions transactions) {
    this.members = members;
    this.rows = rows;
    this.leaders = leaders;
    this.transactions = transactions;
  }

  void add(ProfessionalId leader, UnitId unit, ProfessionalId colleague, Instant now) {
    int _ =
        transactions.inOne(() -> {
          add(leader.value(), unit.value(), colleague.value(), now);
          return 0;
        });
  }

  private void add(UUID leader, UUID unit, UUID id, Instant now) {
    var colleague = locked(leader, unit, id);
    var before = colleague.unitId();
    boolean isIn = unit.equals(before);
    if (!isIn && colleague.isLed(leaders)) {
      throw new BelongsElsewhere();
    }
    rows.comeBack(unit, id);
    if (isIn) {
      return;
    }
    if (before != null) {
      rows.endCovers(before, id, now);
      rows.keep(RowId.next(), before, id, leader, false, now);
    }
    rows.place(unit, id, leader, unit.equals(colleague.saidUnitId()));
    rows.keep(RowId.next(), unit, id, leader, true, now);
  }

  void takeOut(ProfessionalId leader, UnitId unit, ProfessionalId member, Instant now) {
    int _ =
        transactions.inOne(() -> {
          takeOut(leader.value(), unit.value(), member.value(), now);
          return 0;
        });
  }

  private void takeOut(UUID leader, UUID unit, UUID id, Instant now) {
    locked(leader, unit, id);
    if (rows.departures(unit, id) > 0) {
      return;
    }
    if (members.of(unit, id, null, 1).isEmpty()) {
      throw new ProfessionalNotFound();
    }
    rows.depart(unit, id);
    rows.placeAsSaid(unit, id);
    rows.endCovers(unit, id, now);
    rows.keep(RowId.next(), unit, id, leader, false, now);
  }

  /** The colleague, whom nobody else moves until the transaction ends. */
  private CandidateRow locked(UUID leader, UUID unit, UUID id) {
    rows.lock(id);
    return rows.find(leader, unit, id).orElseThrow(ProfessionalNotFound::new);
  }
}
