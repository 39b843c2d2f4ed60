package dk.voresplan.correction;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.contribution.LineOrigins;
import dk.voresplan.correction.CorrectionAnswer.Verdict;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.limit.Daily;
import dk.voresplan.limit.DailyLimits;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.storage.RowId;
import dk.voresplan.wish.WishText;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * "This is not right": what citizens say of lines in their plan. It goes to those of the line's
 * source who are in the team, else to the coordinator; until they answer, both sides see it.
 */
@Singleton
public class Corrections {
  private final CorrectionRepository repository;
  private final PlanLineFinder lines;
  private final LineOrigins origins;
  private final ReplyPromise promise;
  private final DailyLimits daily;
  private final Clock clock;

  Corrections(
      CorrectionRepository repository,
      PlanLineFinder lines,
      LineOrigins origins,
      ReplyPromise promise,
      DailyLimits daily,
      Clock clock) {
    this.repository = repository;
    this.lines = lines;
    this.origins = origins;
    this.promise = promise;
    this.daily = daily;
    this.clock = clock;
  }

  /**
   * What the citizen said last of each line in the topics of the permit, the newest first; to a
   * source system only what is about its own lines, to a professional what was put before them.
   */
  public List<Correction> of(Permit permit) {
    return repository.newest(permit);
  }

  /** One page of all that the citizen said, also where they said more of the same line since. */
  public List<Correction> page(Permit permit, PageRequest page) {
    return repository.of(permit, page);
  }

  /**
   * The line of this id.
   *
   * @throws CorrectionNotFound if the permit's actor can see none
   */
  public PlanLine line(Permit permit, String id) {
    return lines.find(permit, id).orElseThrow(CorrectionNotFound::new);
  }

  /**
   * Keeps what the citizen says is not right, and puts it before those who are to answer.
   *
   * @throws CorrectionNotFound if there is no such line in the plan
   */
  public Correction write(Permit permit, String lineId, WishText text) {
    permit.ownRows();
    var line = line(permit, lineId);
    var origin = origins.find(permit, line.topic(), lineId).orElseThrow(CorrectionNotFound::new);
    daily.take(permit, line.topic(), Daily.CORRECTION);
    var addressees = repository.addressees(permit, line.topic(), origin.source());
    var now = clock.instant();
    var id = new CorrectionId(RowId.next());
    var due =
        promise.dueOn(LocalDate.ofInstant(now, SpokenDates.ZONE), addressees.replyWorkingDays());
    repository.insert(permit, id, line, origin, text, now, due);
    repository.arrived(permit, line.topic(), id, addressees.professionals());
    return find(permit, id);
  }

  /**
   * One that was put before the professional, or that the citizen wrote.
   *
   * @throws CorrectionNotFound if there is none
   */
  public Correction find(Permit permit, CorrectionId id) {
    return repository.find(permit, id).orElseThrow(CorrectionNotFound::new);
  }

  /**
   * Answers for the line's source.
   *
   * @param reason why it is kept as it is, which must be said; may be empty when it is corrected
   * @throws CorrectionNotFound if it was not put before this professional
   * @throws AlreadyAnswered if someone answered before; nothing is changed then
   */
  public Correction answer(
      Permit permit, CorrectionId id, Verdict verdict, Optional<WishText> reason) {
    if (!(permit.actor() instanceof Actor.Professional)) {
      throw new CorrectionNotFound();
    }
    find(permit, id);
    if (verdict == Verdict.KEPT && reason.isEmpty()) {
      throw new IllegalArgumentException("A reason is needed");
    }
    if (!repository.answer(permit, id, verdict, reason, clock.instant())) {
      throw new AlreadyAnswered();
    }
    return find(permit, id);
  }
}
