package dk.voresplan.correction;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.contribution.LineOrigins;
import dk.voresplan.correction.CorrectionAnswer.Verdict;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.limit.Daily;
import dk.voresplan.limit.DailyLimits;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.storage.RowId;
import dk.voresplan.text.OwnWords;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Handles what citizens say is not right in the lines of their plan. It goes to those of the line's
 * source who are in the team, else to the coordinator. Until they answer, both sides see it.
 */
@Singleton
public class Corrections {
  private static final int MOST_LINES = 500;

  private final CorrectionRows rows;
  private final PlanLineFinder lines;
  private final LineOrigins origins;
  private final ReplyPromise promise;
  private final DailyLimits daily;
  private final Clock clock;

  Corrections(
      CorrectionRows rows,
      PlanLineFinder lines,
      LineOrigins origins,
      ReplyPromise promise,
      DailyLimits daily,
      Clock clock) {
    this.rows = rows;
    this.lines = lines;
    this.origins = origins;
    this.promise = promise;
    this.daily = daily;
    this.clock = clock;
  }

  /**
   * Returns what the citizen wrote last of each line in the topics of the permit, the newest first.
   * There are {@value #MOST_LINES} lines at most. A source system gets only what is about its own
   * lines. A professional gets only what was put before them.
   */
  public List<Correction> of(Permit permit) {
    var actor = permit.actor();
    return corrections(
        rows.newest(permit, topics(permit, Right.SEE), actor.kind(), actor.key(), MOST_LINES));
  }

  /** One page of all that the citizen said, also where they said more of the same line since. */
  public List<Correction> page(Permit permit, PageRequest page) {
    var actor = permit.actor();
    var after = page.after().orElse(null);
    return corrections(
        rows.page(
            permit, topics(permit, Right.SEE), actor.kind(), actor.key(), after, page.size()));
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
   * @throws AccessRefused if the permit is not the citizen's own
   */
  public Correction write(WritePermit permit, String lineId, OwnWords text) {
    if (permit.reason() != PermitReason.OWN_PLAN) {
      throw new AccessRefused();
    }
    var line = line(permit, lineId);
    var origin = origins.find(permit, line.topic(), lineId).orElseThrow(CorrectionNotFound::new);
    daily.take(permit, line.topic(), Daily.CORRECTION);
    var addressees = addressees(permit, line.topic(), origin.source());
    var now = clock.instant();
    var id = new CorrectionId(RowId.next());
    var due =
        promise.dueOn(LocalDate.ofInstant(now, SpokenDates.ZONE), addressees.replyWorkingDays());
    var topics = List.of(line.topic());
    rows.add(
        permit,
        id.value(),
        topics,
        line.id(),
        line.title(),
        origin.source().value(),
        origin.resource().type(),
        origin.resource().id(),
        text.value(),
        now,
        due);
    if (!addressees.professionals().isEmpty()) {
      rows.arrive(permit, id.value(), topics, addressees.professionals());
    }
    return find(permit, id);
  }

  private Addressees addressees(WritePermit permit, Topic topic, SourceSystemId source) {
    int usual = ReplyPromise.USUAL_WORKING_DAYS;
    return Addressees.of(
        switch (topic) {
          case GOALS -> rows.toAnswerOnGoals(permit, source.value(), usual);
          case CONTACTS -> rows.toAnswerOnContacts(permit, source.value(), usual);
          case CALENDAR -> rows.toAnswerOnCalendar(permit, source.value(), usual);
          default -> throw new IllegalArgumentException("No line is of this topic");
        });
  }

  /**
   * One that was put before the professional, or that the citizen wrote.
   *
   * @throws CorrectionNotFound if there is none
   */
  public Correction find(Permit permit, CorrectionId id) {
    var actor = permit.actor();
    return rows.find(permit, topics(permit, Right.SEE), actor.kind(), actor.key(), id.value())
        .map(CorrectionRow::correction)
        .orElseThrow(CorrectionNotFound::new);
  }

  /**
   * Answers for the line's source.
   *
   * @param reason why it is kept as it is, which must be said; may be empty when it is corrected
   * @throws CorrectionNotFound if it was not put before this professional
   * @throws AlreadyAnswered if someone answered before; nothing is changed then
   */
  public Correction answer(
      WritePermit permit, CorrectionId id, Verdict verdict, Optional<OwnWords> reason) {
    if (!(permit.actor() instanceof Actor.Professional professional)) {
      throw new CorrectionNotFound();
    }
    find(permit, id);
    if (verdict == Verdict.KEPT && reason.isEmpty()) {
      throw new IllegalArgumentException("A reason is needed");
    }
    int answered =
        rows.answer(
            permit,
            id.value(),
            topics(permit, Right.WRITE),
            professional.key(),
            professional.name(),
            verdict,
            reason.map(OwnWords::value).orElse(null),
            clock.instant());
    if (answered == 0) {
      throw new AlreadyAnswered();
    }
    return find(permit, id);
  }

  private static List<Topic> topics(Permit permit, Right right) {
    return Stream.of(Topic.values()).filter(topic -> permit.isFor(topic, right)).toList();
  }

  private static List<Correction> corrections(List<CorrectionRow> found) {
    return found.stream().map(CorrectionRow::correction).toList();
  }
}
