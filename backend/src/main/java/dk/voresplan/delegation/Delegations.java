package dk.voresplan.delegation;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.delegation.InvalidDelegation.Problem;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.limit.Daily;
import dk.voresplan.limit.DailyLimits;
import dk.voresplan.limit.Limit;
import dk.voresplan.limit.Limits;
import dk.voresplan.limit.TooMany;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.outbox.Subject;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.Plans;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Manages whom a citizen opens the plan for. It needs a permit for {@link Topic#DELEGATIONS} of the
 * citizen's own. Nobody but the citizen opens anything, also not a relative for another.
 * docs/decisions/015-delegations.md
 */
@Singleton
public class Delegations {
  /** How long a code can be used. */
  public static final Duration CODE_LASTS = Duration.ofDays(7);

  /** How many years a delegation lasts if the citizen chooses nothing else. */
  public static final int USUAL_YEARS = 1;

  /** How many years it can last. */
  public static final int MOST_YEARS = 2;

  private final DelegationRows rows;
  private final Invitations invitations;
  private final HiddenItemRows keptBack;
  private final Plans plans;
  private final AccessPolicy access;
  private final Limits limits;
  private final DailyLimits daily;
  private final Outbox outbox;
  private final Clock clock;

  Delegations(
      DelegationRows rows,
      Invitations invitations,
      HiddenItemRows keptBack,
      Plans plans,
      AccessPolicy access,
      Limits limits,
      DailyLimits daily,
      Outbox outbox,
      Clock clock) {
    this.rows = rows;
    this.invitations = invitations;
    this.keptBack = keptBack;
    this.plans = plans;
    this.access = access;
    this.limits = limits;
    this.daily = daily;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** All of the citizen's that are open or about to be. */
  public List<Delegation> of(Permit permit) {
    var now = clock.instant();
    return DelegationRow.delegations(rows.of(permit)).stream()
        .filter(it -> !it.hasEnded(now))
        .toList();
  }

  /** What others opened and the citizen closed: it stays closed until they let it open again. */
  public List<Delegation> refused(Permit permit) {
    return List.copyOf(
        DelegationRow.delegations(rows.refused(permit)).stream()
            .collect(
                Collectors.toMap(
                    it -> List.of(it.relative(), it.basis(), it.organisation()),
                    Function.identity(),
                    (_, later) -> later,
                    LinkedHashMap::new))
            .values());
  }

  /**
   * Lets it open again, when the relative signs in with the power of attorney or the source says so
   * again.
   *
   * @throws DelegationNotFound if the citizen refuses nothing like it
   */
  public void allow(WritePermit permit, DelegationId id) {
    if (rows.allow(permit, id.value()) == 0) {
      throw new DelegationNotFound();
    }
    tell(permit, id);
  }

  /** Keeps closed what others opened, and what they have opened before and may open again. */
  void refuseAll(WritePermit permit) {
    rows.refuseAll(permit, clock.instant());
  }

  /**
   * One of the citizen's.
   *
   * @throws DelegationNotFound if there is none by this id, or it has ended
   */
  public Delegation find(Permit permit, DelegationId id) {
    var now = clock.instant();
    return DelegationRow.delegations(rows.find(permit, id.value())).stream()
        .findFirst()
        .filter(it -> !it.hasEnded(now))
        .orElseThrow(DelegationNotFound::new);
  }

  /** Whether the citizen is old enough to open the plan for others. */
  public boolean opensOneself(Permit permit) {
    return rows.birthDate(permit).map(born -> AgeLadder.opensOneself(born, today())).orElse(true);
  }

  /**
   * Prepares what is to be opened, and makes the code for it. Nothing is open yet.
   *
   * @throws InvalidDelegation if it cannot be opened so; nothing is kept then
   * @throws TooMany if the citizen made too many codes today
   */
  public Invited invite(WritePermit permit, DelegationDraft draft) {
    if (!opensOneself(permit)) {
      throw new InvalidDelegation(Problem.TOO_YOUNG);
    }
    var id = new DelegationId(RowId.next());
    rows.add(permit, id.value(), draft.name().value(), until(draft.lastDay()), clock.instant());
    openTopics(permit, id, draft.opened());
    return invited(permit, id);
  }

  /**
   * Makes another code, in the place of one that was tried too often, is too old or was lost.
   *
   * @throws DelegationNotFound if it is open already
   */
  public Invited renewCode(WritePermit permit, DelegationId id) {
    notYetOpen(permit, id);
    return invited(permit, id);
  }

  /**
   * Opens it for the one who used the code, whose name the citizen has read.
   *
   * @param name the name that the citizen says yes to
   * @param use the use of the code that they were asked about
   * @throws DelegationNotFound if nobody used the code, or it was someone else since
   */
  public Delegation confirm(WritePermit permit, DelegationId id, String name, UUID use) {
    var delegation = notYetOpen(permit, id);
    if (!delegation.waitsForAYes(clock.instant())
        || delegation.invitation().flatMap(Invitation::usedBy).filter(name::equals).isEmpty()
        || rows.open(permit, id.value(), use, clock.instant()) == 0) {
      throw new DelegationNotFound();
    }
    rows.closeOthers(permit, id.value(), clock.instant());
    invitations.forget(permit, id);
    return changed(permit, id);
  }

  /**
   * Opens other topics, until another day, from the relative's very next click.
   *
   * @param version what it was when the citizen saw it
   * @throws InvalidDelegation if it cannot be opened so; nothing is changed then
   * @throws DelegationChanged if it is another now; nothing is changed then
   * @throws DelegationNotFound if the citizen did not give it
   */
  public Delegation change(
      WritePermit permit, DelegationId id, long version, Opened opened, LocalDate lastDay) {
    forTheCitizenToChange(permit, id);
    var until = until(lastDay);
    if (rows.changeSeen(permit, id.value(), version) == 0) {
      throw new DelegationChanged();
    }
    rows.endAt(permit, id.value(), until);
    rows.closeTopics(permit, id.value());
    openTopics(permit, id, opened);
    return changed(permit, id);
  }

  /**
   * Opens one topic, or closes it, from the relative's very next click. The others and the day are
   * left as they are.
   *
   * @throws InvalidDelegation if it cannot be opened so; nothing is changed then
   * @throws DelegationNotFound if the citizen did not give it
   */
  public Delegation changeTopic(
      WritePermit permit, DelegationId id, Topic topic, Optional<Right> right) {
    forTheCitizenToChange(permit, id);
    rows.change(permit, id.value());
    rows.closeTopic(permit, id.value(), topic);
    right.ifPresent(it -> openTopics(permit, id, new Opened(Map.of(topic, it))));
    return changed(permit, id);
  }

  /**
   * Opens it until another day. What is open is left as it is.
   *
   * @throws InvalidDelegation if the day is past or too far ahead; nothing is changed then
   * @throws DelegationNotFound if the citizen did not give it
   */
  public Delegation changeDay(WritePermit permit, DelegationId id, LocalDate lastDay) {
    forTheCitizenToChange(permit, id);
    var until = until(lastDay);
    rows.change(permit, id.value());
    rows.endAt(permit, id.value(), until);
    return changed(permit, id);
  }

  /**
   * Closes it, from the relative's very next click.
   *
   * @throws DelegationNotFound if it is not the citizen's to close, as the law opens it
   */
  public void close(WritePermit permit, DelegationId id) {
    if (!find(permit, id).basis().isForTheCitizenToClose()) {
      throw new DelegationNotFound();
    }
    rows.close(permit, id.value(), clock.instant());
    invitations.forget(permit, id);
    tell(permit, id);
  }

  /** The ids of all that is kept back from the delegation's relative. */
  public Set<String> keptBack(Permit permit, DelegationId id) {
    return keptBack.of(permit, id.value());
  }

  /**
   * Keeps something back from the delegation's relative, without a trace.
   *
   * @param permit also for seeing goals, when it is one of them
   * @throws DelegationNotFound if the law opens the plan for them
   */
  public void keepBack(WritePermit permit, DelegationId id, HiddenItems item) {
    forTheCitizenToClose(permit, id);
    keptBack.keep(permit, id.value(), item.topic(), ids(permit, item).toArray(String[]::new));
    tell(permit, id);
  }

  /** Shows it to them again. */
  public void show(WritePermit permit, DelegationId id, HiddenItems item) {
    forTheCitizenToClose(permit, id);
    keptBack.show(permit, id.value(), item.topic(), List.copyOf(ids(permit, item)));
    tell(permit, id);
  }

  /**
   * Tries a code that someone has given a relative. It opens nothing: the citizen is asked.
   *
   * @param written the code as the relative typed it
   * @throws TooMany if they tried too many, whoever's they are
   */
  public CodeTry use(Actor.Person relative, String written) {
    limits.take(Limit.CODE, relative.key());
    var found =
        InvitationCode.of(written)
            .flatMap(code -> invitations.tried(relative, code, clock.instant()));
    if (found.isEmpty()) {
      return CodeTry.NOT_RIGHT;
    }
    access.open(
        relative,
        found.get().citizen(),
        Set.of(Topic.DELEGATIONS),
        permit -> {
          outbox.tell(permit, Subject.DELEGATION, found.get().delegation().value(), Set.of());
          return permit;
        });
    return CodeTry.WAITS_FOR_A_YES;
  }

  /** The last day that is offered first. */
  public LocalDate usualLastDay() {
    return today().plusYears(USUAL_YEARS);
  }

  /** A goal that several sources contribute goes by the id of another when one of them leaves. */
  private Set<String> ids(Permit permit, HiddenItems item) {
    return item.topic() == Topic.GOALS
        ? plans.of(permit).goal(item.item()).map(Goal::ids).orElse(Set.of(item.item()))
        : Set.of(item.item());
  }

  private void openTopics(WritePermit permit, DelegationId id, Opened opened) {
    var topics = List.copyOf(opened.topics().entrySet());
    rows.openTopics(
        permit,
        id.value(),
        topics.stream().map(it -> it.getKey().name()).toArray(String[]::new),
        topics.stream()
            .map(it -> String.valueOf(it.getValue() == Right.WRITE))
            .toArray(String[]::new));
  }

  private void forTheCitizenToChange(Permit permit, DelegationId id) {
    if (!find(permit, id).isForTheCitizenToChange()) {
      throw new DelegationNotFound();
    }
  }

  private void forTheCitizenToClose(Permit permit, DelegationId id) {
    if (!find(permit, id).basis().isForTheCitizenToClose()) {
      throw new DelegationNotFound();
    }
  }

  private Delegation notYetOpen(Permit permit, DelegationId id) {
    var delegation = find(permit, id);
    if (delegation.isOpen()) {
      throw new DelegationNotFound();
    }
    return delegation;
  }

  private Invited invited(WritePermit permit, DelegationId id) {
    daily.take(permit, Topic.DELEGATIONS, Daily.INVITATION);
    var code = invitations.renew(permit, id, clock.instant().plus(CODE_LASTS));
    return new Invited(find(permit, id), code);
  }

  private Instant until(LocalDate lastDay) {
    if (lastDay.isBefore(today()) || lastDay.isAfter(today().plusYears(MOST_YEARS))) {
      throw new InvalidDelegation(Problem.UNTIL);
    }
    return lastDay.plusDays(1).atStartOfDay(SpokenDates.ZONE).toInstant();
  }

  private Delegation changed(Permit permit, DelegationId id) {
    tell(permit, id);
    return find(permit, id);
  }

  private void tell(Permit permit, DelegationId id) {
    if (!permit.isFor(Topic.DELEGATIONS, Right.SEE)) {
      throw new AccessRefused();
    }
    outbox.tell(permit, Subject.DELEGATION, id.value(), Set.of());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(SpokenDates.ZONE));
  }
}
