package dk.voresplan.unit;

import dk.voresplan.access.Actor;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.text.Capitalised;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * Manages who belongs to a unit, as its leader decides. Sources say it first, and a leader's word
 * stands against theirs. No source moves someone whom a leader added, and none puts back someone
 * whom a leader took out. It holds from the professional's very next click, as the access policy
 * asks each time. docs/decisions/020-who-belongs-to-a-unit.md
 */
@Singleton
public class UnitMembers {
  /** The fewest letters that one can look for a colleague by. */
  public static final int FEWEST_LETTERS = 2;

  private final LedUnits units;
  private final MemberRows members;
  private final CandidateRows candidates;
  private final UnitLeaders leaders;
  private final UnitMoves moves;
  private final Clock clock;

  UnitMembers(
      LedUnits units,
      MemberRows members,
      CandidateRows candidates,
      UnitLeaders leaders,
      UnitMoves moves,
      Clock clock) {
    this.units = units;
    this.members = members;
    this.candidates = candidates;
    this.leaders = leaders;
    this.moves = moves;
    this.clock = clock;
  }

  /**
   * A page of those who belong to the unit, by name.
   *
   * @throws UnitNotFound if the professional does not lead it
   */
  public List<UnitMember> of(Actor.Professional leader, UnitId unit, PageRequest page) {
    var led = units.find(leader, unit).id().value();
    return members.of(led, null, page.after().orElse(null), page.size()).stream()
        .map(MemberRow::member)
        .toList();
  }

  /**
   * Returns a page of colleagues whose names hold these letters, by name. They are of the
   * organisation and do not belong to the unit. For fewer than two letters it returns none.
   *
   * @throws UnitNotFound if the professional does not lead it
   */
  public List<UnitCandidate> named(
      Actor.Professional leader, UnitId unit, String letters, PageRequest page) {
    units.find(leader, unit);
    var wanted = letters.strip();
    if (wanted.length() < FEWEST_LETTERS) {
      return List.of();
    }
    return candidates
        .named(
            leader.key(),
            unit.value(),
            wanted.toLowerCase(Locale.ROOT),
            Capitalised.of(wanted),
            page.after().orElse(null),
            page.size())
        .stream()
        .map(it -> it.candidate(leaders))
        .toList();
  }

  /**
   * Adds a colleague of the organisation; one who belongs to the unit already stays as they are.
   *
   * @throws UnitNotFound if the professional does not lead it
   * @throws ProfessionalNotFound if the organisation has no such colleague
   * @throws BelongsElsewhere if they belong to a unit that someone leads; nothing changes then
   */
  public void add(Actor.Professional leader, UnitId unit, ProfessionalId colleague) {
    units.find(leader, unit);
    moves.add(leader.id(), unit, colleague, clock.instant());
  }

  /**
   * Takes a colleague out of the unit, and ends the covers that they have there. What waits for
   * them stays in the unit's inbox, for those who are in the citizen's team. One who was taken out
   * already stays so.
   *
   * @throws UnitNotFound if the professional does not lead it
   * @throws ProfessionalNotFound if no such colleague belongs to it
   */
  public void takeOut(Actor.Professional leader, UnitId unit, ProfessionalId member) {
    units.find(leader, unit);
    moves.takeOut(leader.id(), unit, member, clock.instant());
  }
}
