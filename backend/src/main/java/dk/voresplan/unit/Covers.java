package dk.voresplan.unit;

import dk.voresplan.access.Actor;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.storage.RowId;
import dk.voresplan.storage.Transactions;
import dk.voresplan.unit.InvalidCover.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Records who answers for whom while someone is away. A cover opens nothing by itself. The
 * colleague becomes a reader of a wish by opening it, and only in teams that they are in.
 */
@Singleton
public class Covers {
  private static final int MOST_YEARS = 1;

  private final CoverRows rows;
  private final Transactions transactions;
  private final Clock clock;

  Covers(CoverRows rows, Transactions transactions, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The others of the professional's unit, by name. */
  public List<UnitColleague> colleagues(Actor.Professional professional) {
    return rows.colleagues(professional.key()).stream().map(ColleagueRow::colleague).toList();
  }

  /** The covers that are now or later, of the professional and for others, the next first. */
  public List<Cover> of(Actor.Professional professional) {
    return rows.of(professional.key(), today()).stream().map(CoverRow::cover).toList();
  }

  /**
   * Lets a colleague answer for the professional. To say the same again changes nothing.
   *
   * @throws InvalidCover if it cannot be; nothing changes then
   */
  public Cover begin(Actor.Professional professional, CoverDraft draft) {
    if (draft.from().isBefore(today()) || draft.from().isAfter(today().plusYears(MOST_YEARS))) {
      throw new InvalidCover(Problem.FROM);
    }
    if (draft.until().isBefore(draft.from())
        || draft.until().isAfter(draft.from().plusYears(MOST_YEARS))) {
      throw new InvalidCover(Problem.UNTIL);
    }
    return transactions.inOne(() -> beginOrFind(professional.id(), draft));
  }

  /**
   * Ends a cover at once, for the one who is away or the colleague.
   *
   * @throws CoverNotFound if it is not theirs, or has ended
   */
  public void end(Actor.Professional professional, CoverId id) {
    if (rows.end(id.value(), professional.key(), clock.instant(), today()) == 0) {
      throw new CoverNotFound();
    }
  }

  /** Keeps it, unless it is there already; one at a time for each unit. */
  private Cover beginOrFind(ProfessionalId away, CoverDraft draft) {
    rows.lockUnit(away.value());
    var colleague = draft.colleague().value();
    if (rows.colleagues(away.value()).stream().noneMatch(it -> it.id().equals(colleague))) {
      throw new InvalidCover(Problem.COLLEAGUE);
    }
    var others =
        rows.overlapping(away.value(), colleague, draft.from(), draft.until()).stream()
            .map(CoverRow::cover)
            .toList();
    for (var other : others) {
      if (other.away().equals(away)
          && other.colleague().equals(draft.colleague())
          && other.from().equals(draft.from())
          && other.until().equals(draft.until())) {
        return other;
      }
    }
    if (others.stream().anyMatch(other -> other.away().equals(away))) {
      throw new InvalidCover(Problem.OVERLAP);
    }
    if (!others.isEmpty()) {
      throw new InvalidCover(Problem.COLLEAGUE_AWAY);
    }
    var id = RowId.next();
    rows.add(id, away.value(), colleague, draft.from(), draft.until());
    return rows.find(id).map(CoverRow::cover).orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), SpokenDates.ZONE);
  }
}
