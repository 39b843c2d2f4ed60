package dk.voresplan.wish;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.ProfessionalId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * Lets colleagues of the same unit answer for one another. The colleague becomes one of the wish's
 * readers, on behalf of the one whom the citizen named. The citizen can see it and take it back.
 * docs/decisions/013-the-units-inbox.md
 */
@Singleton
public class StandIns {
  private final Wishes wishes;
  private final StoredWishes kept;
  private final UnitShares shares;
  private final InboxRows inbox;
  private final WishEvents events;
  private final Clock clock;

  StandIns(
      Wishes wishes,
      StoredWishes kept,
      UnitShares shares,
      InboxRows inbox,
      WishEvents events,
      Clock clock) {
    this.wishes = wishes;
    this.kept = kept;
    this.shares = shares;
    this.inbox = inbox;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes a wish that a colleague is to answer, or takes back one that was handed over. Nothing
   * happens to a wish that is theirs already.
   *
   * @throws WishNotFound if there is none that a colleague of their unit may read. It is also
   *     thrown if the citizen has taken it back from them.
   */
  public Wish take(WritePermit permit, WishId id) {
    var me = professional(permit);
    wishes.touch(permit, id);
    var found = kept.find(permit, id);
    var reading = found.flatMap(wish -> wish.reader(me));
    var taker = reading.flatMap(reader -> found.orElseThrow().takenFrom(reader));
    if (reading.isPresent() && taker.isEmpty()) {
      return found.orElseThrow();
    }
    var now = clock.instant();
    if (reading.isPresent() && reading.get().named()) {
      shares.take(permit, id, me, now);
      var from = taker.orElseThrow().name();
      events.happened(permit, id, WishAction.TAKE_OVER, from, now);
    } else {
      var share = shares.takeable(permit, id).orElseThrow(WishNotFound::new);
      shares.read(permit, id, me, share, now);
      inbox.arrived(permit, id);
      events.happened(permit, id, WishAction.TAKE_OVER, share.name(), now);
    }
    return wishes.changed(permit, id);
  }

  /**
   * Hands a wish that they read over to a colleague, who reads it from now on. They still read it
   * themselves.
   *
   * @throws WishNotFound if they do not read it
   * @throws NotAColleague if the other is not in their unit and in the citizen's team. It is also
   *     thrown if the citizen has taken the wish back from the other. Nothing changes then.
   */
  public Wish handOver(WritePermit permit, WishId id, ProfessionalId to) {
    var me = professional(permit);
    wishes.touch(permit, id);
    var reader = wishes.find(permit, id).reader(me).orElseThrow(WishNotFound::new);
    var colleague =
        colleagues(permit, id).stream()
            .filter(other -> other.id().equals(to))
            .findFirst()
            .orElseThrow(NotAColleague::new);
    var named = reader.onBehalfOf().orElse(me);
    var share = shares.of(permit, id, named, me).orElseThrow(WishNotFound::new);
    var now = clock.instant();
    if (wishes.find(permit, id).reader(to).filter(WishReader::named).isPresent()) {
      shares.take(permit, id, to, now);
    } else {
      shares.read(permit, id, to, share, now);
      inbox.arrived(permit, id);
    }
    events.happened(permit, id, WishAction.HAND_OVER, colleague.name(), now);
    return wishes.changed(permit, id);
  }

  /**
   * Those to whom the permit's professional can hand a wish over, by name.
   *
   * @throws WishNotFound if they do not read it
   */
  public List<StandIn> colleagues(Permit permit, WishId id) {
    var me = professional(permit);
    var reader = wishes.find(permit, id).reader(me).orElseThrow(WishNotFound::new);
    return shares.colleagues(permit, id, reader.onBehalfOf().orElse(me));
  }

  private static ProfessionalId professional(Permit permit) {
    if (permit.actor() instanceof Actor.Professional professional) {
      return professional.id();
    }
    throw new WishNotFound();
  }
}
