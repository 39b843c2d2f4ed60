package dk.voresplan.message;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.limit.Daily;
import dk.voresplan.limit.DailyLimits;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.storage.RowId;
import dk.voresplan.text.OwnWords;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Handles what relatives write to the team. They need not see anything of the plan for it. Without
 * the citizen's consent, staff may receive what relatives say, and may not give them anything.
 */
@Singleton
public class RelativeMessages {
  private final MessageRows rows;
  private final ReplyPromise promise;
  private final Outbox outbox;
  private final DailyLimits daily;
  private final Clock clock;

  RelativeMessages(
      MessageRows rows, ReplyPromise promise, Outbox outbox, DailyLimits daily, Clock clock) {
    this.rows = rows;
    this.promise = promise;
    this.outbox = outbox;
    this.daily = daily;
    this.clock = clock;
  }

  /**
   * Returns the first page of messages, the newest first. The citizen gets everything, and a
   * relative what they wrote themselves. A professional gets what went to them.
   */
  public List<RelativeMessage> of(Permit permit) {
    return page(permit, PageRequest.first());
  }

  /** One page of the same. */
  public List<RelativeMessage> page(Permit permit, PageRequest page) {
    var after = page.after().orElse(null);
    var found =
        switch (permit.actor()) {
          case Actor.Person _ ->
              permit.isRelatives()
                  ? rows.ofRelative(permit, permit.delegations(), after, page.size())
                  : rows.all(permit, after, page.size());
          case Actor.Professional professional ->
              rows.ofReader(permit, professional.key(), after, page.size());
          case Actor.SourceSystem _, Actor.Subscription _ -> throw new AccessRefused();
        };
    return found.stream().map(MessageRow::told).toList();
  }

  /**
   * One of them.
   *
   * @throws MessageNotFound if there is none that the permit's actor may read
   */
  public RelativeMessage find(Permit permit, MessageId id) {
    var found =
        switch (permit.actor()) {
          case Actor.Person _ ->
              permit.isRelatives()
                  ? rows.oneOfRelative(permit, permit.delegations(), id.value())
                  : rows.one(permit, id.value());
          case Actor.Professional professional ->
              rows.oneOfReader(permit, professional.key(), id.value());
          case Actor.SourceSystem _, Actor.Subscription _ -> throw new AccessRefused();
        };
    return found.map(MessageRow::told).orElseThrow(MessageNotFound::new);
  }

  /** The day by which an answer would be promised to who tells something now. */
  public LocalDate replyDueOn(Permit permit) {
    return dueOn(addressees(permit));
  }

  /**
   * Tells the unit of the one who coordinates; the whole team if nobody does.
   *
   * @throws NoReceiver if there is no team yet; nothing is kept then
   * @throws AccessRefused if the permit is not a relative's own
   */
  public RelativeMessage tell(WritePermit permit, OwnWords text) {
    if (!permit.isRelatives() || permit.reason() == PermitReason.PREVIEW) {
      throw new AccessRefused();
    }
    var addressees = addressees(permit);
    daily.take(permit, Topic.RELATIVES_WORDS, Daily.RELATIVE_MESSAGE);
    var id = new MessageId(RowId.next());
    var relative = permit.actor();
    rows.add(
        permit,
        id.value(),
        relative.key(),
        relative.name(),
        text.value(),
        clock.instant(),
        dueOn(addressees));
    rows.arrive(
        permit,
        id.value(),
        addressees.professionals().stream().map(ProfessionalId::value).toList());
    outbox.tell(permit, Subject.RELATIVE_MESSAGE, id.value(), addressees.professionals());
    return find(permit, id);
  }

  /**
   * Answers the relative, in the name of the professional; the first answer stands.
   *
   * @throws MessageNotFound if it did not go to them, or was answered already
   */
  public RelativeMessage answer(WritePermit permit, MessageId id, OwnWords text) {
    if (!(permit.actor() instanceof Actor.Professional professional)) {
      throw new MessageNotFound();
    }
    find(permit, id);
    int answered =
        rows.answer(
            permit,
            id.value(),
            professional.key(),
            professional.name(),
            text.value(),
            clock.instant());
    if (answered == 0) {
      throw new MessageNotFound();
    }
    var readers =
        rows.readers(permit, id.value()).stream()
            .map(ProfessionalId::new)
            .collect(Collectors.toUnmodifiableSet());
    outbox.tell(permit, Subject.RELATIVE_MESSAGE, id.value(), readers);
    return find(permit, id);
  }

  private Addressees addressees(Permit permit) {
    return Addressees.of(rows.team(permit, ReplyPromise.USUAL_WORKING_DAYS))
        .orElseThrow(NoReceiver::new);
  }

  private LocalDate dueOn(Addressees addressees) {
    return promise.dueOn(
        LocalDate.ofInstant(clock.instant(), SpokenDates.ZONE), addressees.replyWorkingDays());
  }
}
