package dk.voresplan.handover;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Opened;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.handover.InvalidHandover.Problem;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.limit.Daily;
import dk.voresplan.limit.DailyLimits;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.FirstRows;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Handovers from one side of the help to another. Professionals of each side tick for their own
 * side; the citizen follows it and sees which side has not.
 */
@Singleton
public class Handovers {
  /** The most points that one handover has. */
  public static final int MOST_POINTS = 50;

  private static final int YEARS_AHEAD = 10;

  private final HandoverRows rows;
  private final HandoverChangeRows changes;
  private final Outbox outbox;
  private final DailyLimits daily;
  private final Clock clock;

  Handovers(
      HandoverRows rows,
      HandoverChangeRows changes,
      Outbox outbox,
      DailyLimits daily,
      Clock clock) {
    this.rows = rows;
    this.changes = changes;
    this.outbox = outbox;
    this.daily = daily;
    this.clock = clock;
  }

  /** The citizen's: the late first, then by day, then those that are done; at most this many. */
  public FirstRows<Handover> of(Permit permit, int most) {
    permit.openedAll(Topic.GOALS);
    return FirstRows.of(
        most,
        read ->
            HandoverRow.handovers(rows.first(permit, me(permit), read)).stream()
                .sorted(Handover.order(today()))
                .toList());
  }

  /** One page of the citizen's, the newest first. */
  public List<Handover> page(Permit permit, PageRequest page) {
    permit.openedAll(Topic.GOALS);
    return HandoverRow.handovers(
            rows.page(permit, me(permit), page.after().orElse(null), page.size()))
        .reversed();
  }

  /**
   * One of the citizen's.
   *
   * @throws HandoverNotFound if there is none by this id
   */
  public Handover find(Permit permit, HandoverId id) {
    permit.opened(Opened.Kind.HANDOVER, id.value());
    return HandoverRow.handovers(rows.one(permit, me(permit), id.value())).stream()
        .findFirst()
        .orElseThrow(HandoverNotFound::new);
  }

  /** Whom a handover can be between, and who can take its points. */
  public HandoverTeam team(Permit permit) {
    return new HandoverTeam(rows.team(permit).stream().map(ColleagueRow::colleague).toList());
  }

  /**
   * Begins a handover.
   *
   * @throws InvalidHandover saying what cannot be so; nothing is kept then
   * @throws AccessRefused if it is not a professional who does it
   */
  public Handover begin(WritePermit permit, HandoverDraft draft) {
    if (!(permit.actor() instanceof Actor.Professional beginner)) {
      throw new AccessRefused();
    }
    var team = team(permit);
    var giving = team.side(draft.giving()).orElseThrow(() -> new InvalidHandover(Problem.GIVING));
    var receiving =
        team.side(draft.receiving()).orElseThrow(() -> new InvalidHandover(Problem.RECEIVING));
    if (giving.overlaps(receiving)) {
      throw new InvalidHandover(Problem.SAME_SIDE);
    }
    if (isImpossible(draft.takesPlaceOn())) {
      throw new InvalidHandover(Problem.DAY);
    }
    if (draft.points().isEmpty() || draft.points().size() > MOST_POINTS) {
      throw new InvalidHandover(Problem.POINTS);
    }
    draft.points().forEach(point -> check(point, team, receiving));
    daily.take(permit, Topic.GOALS, Daily.HANDOVER);
    var id = new HandoverId(RowId.next());
    changes.add(
        permit,
        id.value(),
        draft.kind(),
        giving.organisation().value(),
        giving.unit().map(UnitId::value).orElse(null),
        receiving.organisation().value(),
        receiving.unit().map(UnitId::value).orElse(null),
        draft.takesPlaceOn(),
        beginner.key(),
        clock.instant());
    draft.points().forEach(point -> addPoint(permit, id, point));
    return changed(permit, id, team);
  }

  /**
   * Adds a point.
   *
   * @throws HandoverDone if both sides have ticked all there was
   * @throws InvalidHandover saying what cannot be so; nothing is kept then
   * @throws NotYourTick if it is none of the two sides that does it
   */
  public Handover add(WritePermit permit, HandoverId id, PointDraft point) {
    lock(permit, id);
    var handover = find(permit, id);
    if (handover.yours().isEmpty()) {
      throw new NotYourTick();
    }
    if (handover.isDone()) {
      throw new HandoverDone();
    }
    if (handover.points().size() >= MOST_POINTS) {
      throw new InvalidHandover(Problem.POINTS);
    }
    var team = team(permit);
    check(point, team, handover.receiving());
    daily.take(permit, Topic.GOALS, Daily.HANDOVER);
    addPoint(permit, id, point);
    return changed(permit, id, team);
  }

  /**
   * Ticks a point for the side that the professional acts for. A point that is ticked already stays
   * as it is, with the name of the one who was first.
   *
   * @throws NotYourTick if they act for none of the two sides
   */
  public Handover tick(WritePermit permit, HandoverId id, HandoverPointId point) {
    lock(permit, id);
    var handover = find(permit, id);
    var part = handover.yours().orElseThrow(NotYourTick::new);
    if (handover.point(point).tick(part).isPresent()) {
      return handover;
    }
    set(permit, id, point, part, permit.actor().key(), clock.instant());
    return changed(permit, id, team(permit));
  }

  /**
   * Takes the professional's own tick back; the other side's stays. Without a tick nothing changes.
   *
   * @throws NotYourTick if someone else ticked, or they act for none of the two sides
   */
  public Handover takeBack(WritePermit permit, HandoverId id, HandoverPointId point) {
    lock(permit, id);
    var handover = find(permit, id);
    var part = handover.yours().orElseThrow(NotYourTick::new);
    var tick = handover.point(point).tick(part);
    if (tick.isEmpty()) {
      return handover;
    }
    if (!tick.get().by().value().equals(permit.actor().key())) {
      throw new NotYourTick();
    }
    set(permit, id, point, part, null, null);
    return changed(permit, id, team(permit));
  }

  private void check(PointDraft point, HandoverTeam team, HandoverSide receiving) {
    if (point.taker() instanceof PointOwner.Member(var taker) && !team.has(taker, receiving.id())) {
      throw new InvalidHandover(Problem.TAKER);
    }
    if (isImpossible(point.until())) {
      throw new InvalidHandover(Problem.UNTIL);
    }
  }

  private boolean isImpossible(LocalDate day) {
    return day.isBefore(today().minusYears(1)) || day.isAfter(today().plusYears(YEARS_AHEAD));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(SpokenDates.ZONE));
  }

  /** The professional who asks, as each sees the handover from their own side. */
  private static @Nullable UUID me(Permit permit) {
    return permit.actor() instanceof Actor.Professional professional ? professional.key() : null;
  }

  private void lock(WritePermit permit, HandoverId id) {
    if (changes.lock(permit, id.value()).isEmpty()) {
      throw new HandoverNotFound();
    }
  }

  private void addPoint(WritePermit permit, HandoverId id, PointDraft point) {
    changes.addPoint(
        permit,
        id.value(),
        RowId.next(),
        point.title().value(),
        point.taker() instanceof PointOwner.Member(var taker) ? taker.value() : null,
        point.taker() instanceof PointOwner.InWords(var name) ? name : null,
        point.until());
  }

  private void set(
      WritePermit permit,
      HandoverId id,
      HandoverPointId point,
      HandoverPart part,
      @Nullable UUID by,
      @Nullable Instant at) {
    int _ =
        switch (part) {
          case GIVING -> changes.handOver(permit, id.value(), point.value(), by, at);
          case RECEIVING -> changes.takeOver(permit, id.value(), point.value(), by, at);
        };
  }

  private Handover changed(WritePermit permit, HandoverId id, HandoverTeam team) {
    changes.touch(permit, id.value());
    var handover = find(permit, id);
    var organisations =
        Stream.of(HandoverPart.values())
            .map(part -> handover.side(part).organisation().value())
            .toList();
    if (handover.isDone()) {
      changes.done(permit, id.value(), organisations);
    } else {
      changes.underWay(permit, id.value(), organisations);
    }
    var concerned = team.colleagues().stream().map(Colleague::id).collect(Collectors.toSet());
    outbox.tell(permit, Subject.HANDOVER, id.value(), concerned);
    return handover;
  }
}
