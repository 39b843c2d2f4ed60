package dk.voresplan.emergency;

import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.Actor;
import dk.voresplan.access.EmergencyAccess;
import dk.voresplan.access.EmergencyPolicy;
import dk.voresplan.access.PartPermits;
import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.limit.Limit;
import dk.voresplan.limit.Limits;
import dk.voresplan.limit.TooMany;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.person.CitizenId;
import dk.voresplan.person.CprNumber;
import dk.voresplan.person.InvalidCprNumber;
import dk.voresplan.person.People;
import dk.voresplan.person.Person;
import dk.voresplan.storage.RowLocks;
import dk.voresplan.storage.Transactions;
import dk.voresplan.unit.LedUnits;
import dk.voresplan.unit.UnitLeaders;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Lets a professional outside the team break the glass. They see one topic of a plan for some
 * hours, because of someone's safety. The citizen and the leaders of the professional's unit learn
 * of it at once. docs/decisions/019-break-the-glass-and-units.md
 */
@Singleton
public class Emergencies {
  /** How long the leaders see it in their list. */
  private static final Duration TOLD_TO_LEADERS = Duration.ofDays(90);

  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final EmergencyRows rows;
  private final UnitEmergencyRows ofUnits;
  private final PlaceRows places;
  private final Transactions transactions;
  private final RowLocks locks;
  private final EmergencyPolicy access;
  private final PartPermits permits;
  private final People people;
  private final UnitLeaders leaders;
  private final LedUnits units;
  private final Limits limits;
  private final Outbox outbox;
  private final Clock clock;

  Emergencies(
      EmergencyRows rows,
      UnitEmergencyRows ofUnits,
      PlaceRows places,
      Transactions transactions,
      RowLocks locks,
      EmergencyPolicy access,
      PartPermits permits,
      People people,
      UnitLeaders leaders,
      LedUnits units,
      Limits limits,
      Outbox outbox,
      Clock clock) {
    this.rows = rows;
    this.ofUnits = ofUnits;
    this.places = places;
    this.transactions = transactions;
    this.locks = locks;
    this.access = access;
    this.permits = permits;
    this.people = people;
    this.leaders = leaders;
    this.units = units;
    this.limits = limits;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Opens the topic, and informs the citizen and the leaders. What is open already is found, and
   * lasts no longer.
   *
   * @throws dk.voresplan.access.AccessRefused if the CPR number is unknown or malformed, or the
   *     topic is never opened so. The answers are alike, also in time.
   * @throws dk.voresplan.access.AlreadyInTheTeam if the professional need not
   * @throws TooMany if they tried too often; logged if there is such a citizen
   */
  public OpenEmergency open(Actor.Professional professional, EmergencyDraft draft) {
    try {
      limits.take(Limit.EMERGENCY, professional.id());
    } catch (TooMany tooOften) {
      access.tried(professional, () -> whose(draft.cpr()), draft.topic());
      throw tooOften;
    }
    return access.breakTheGlass(
        professional,
        () -> whose(draft.cpr()),
        draft.topic(),
        draft.reason().value(),
        (permit, broken) -> {
          if (broken.isNew()) {
            tell(permit, broken);
          }
          return opened(permit).stream()
              .filter(it -> it.topic() == draft.topic())
              .findFirst()
              .orElseThrow();
        });
  }

  private Optional<CitizenId> whose(String cpr) {
    try {
      return people.byCpr(new CprNumber(cpr.strip())).map(Person::id);
    } catch (InvalidCprNumber none) {
      return Optional.empty();
    }
  }

  /** Their own unit's leaders; where only they themselves lead it or nobody does, the others'. */
  private void tell(Permit permit, EmergencyAccess broken) {
    var led =
        places.of(permit.actor().key()).stream().filter(it -> !leading(it).isEmpty()).toList();
    Predicate<PlaceRow> byAnother =
        place -> leading(place).stream().anyMatch(it -> !it.equals(place.employeeIdentifier()));
    var own = led.stream().filter(PlaceRow::own).filter(byAnother).toList();
    var others = led.stream().filter(byAnother).toList();
    var told = !own.isEmpty() ? own : !others.isEmpty() ? others : led;
    if (!told.isEmpty()) {
      rows.tell(permit, broken.id(), topics(permit), told.stream().map(PlaceRow::id).toList());
    }
    outbox.tell(permit, Subject.EMERGENCY, broken.id(), whoLead(permit, told));
  }

  private List<String> leading(PlaceRow place) {
    return leaders.employees(place.identifierValue(), place.identifier());
  }

  private Set<ProfessionalId> whoLead(Permit permit, List<PlaceRow> told) {
    var employees = told.stream().flatMap(it -> leading(it).stream()).distinct().toList();
    return employees.isEmpty()
        ? Set.of()
        : places.employees(permit.actor().key(), employees).stream()
            .map(ProfessionalId::new)
            .collect(Collectors.toSet());
  }

  /**
   * Lets the professional see all that they have open of one plan.
   *
   * @throws dk.voresplan.access.AccessRefused if that is nothing now
   */
  public <T> T see(Actor.Professional professional, CitizenId citizen, Function<Permit, T> work) {
    return access.open(professional, citizen, work);
  }

  /**
   * Lets the professional see one topic that they have open.
   *
   * @throws dk.voresplan.access.AccessRefused if it is not open now
   */
  public <T> T see(
      Actor.Professional professional, CitizenId citizen, Topic topic, Function<Permit, T> work) {
    return access.open(professional, citizen, Set.of(topic), work);
  }

  /** What the permit's professional has open of this plan now, and until when. */
  public List<OpenEmergency> opened(Permit permit) {
    return rows.open(permit, permit.actor().key(), topics(permit), clock.instant()).stream()
        .map(row -> row.open(permit.citizen()))
        .toList();
  }

  /**
   * The first page of what was opened of the citizen's own plan since then, the newest first.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not the citizen's own
   */
  public List<Emergency> of(Permit permit, Instant since) {
    return page(permit, since, PageRequest.first());
  }

  /** What these entries of the citizen's log rest on, of which there is a page at most. */
  public List<Emergency> allowing(Permit permit, List<AccessLogEntry> entries) {
    var whom =
        entries.stream()
            .filter(
                entry -> entry.reason().filter(PermitReason.BREAK_THE_GLASS::equals).isPresent())
            .toList();
    return whom.isEmpty()
        ? List.of()
        : between(
            permit,
            whom.getLast().at().minus(EmergencyAccess.LASTS),
            whom.getFirst().at(),
            PageRequest.first());
  }

  /** One page of the same. */
  public List<Emergency> page(Permit permit, Instant since, PageRequest page) {
    return between(permit, since, EVER, page);
  }

  /**
   * Returns a page of emergency accesses for a leader of units, the newest first. They show who,
   * when, which topic and why, and never which citizen.
   */
  public List<Emergency> toldTo(Actor.Professional leader, PageRequest page) {
    var led = units.of(leader).stream().map(it -> it.id().value()).toList();
    if (led.isEmpty()) {
      return List.of();
    }
    var since = clock.instant().minus(TOLD_TO_LEADERS);
    var after = page.after().orElse(null);
    return transactions.inOne(() -> {
      locks.openToCount();
      var told = ofUnits.of(led, since, after, page.size());
      return told.isEmpty() ? List.of() : told(leader, told);
    });
  }

  private List<Emergency> told(Actor.Professional leader, List<ToldEmergencyRow> told) {
    var citizens =
        told.stream().map(ToldEmergencyRow::citizenId).distinct().map(CitizenId::new).toList();
    var ids = told.stream().map(ToldEmergencyRow::id).toList();
    return permits.emergencies(
        leader,
        citizens,
        each ->
            rows.told(each, each.citizens(), ids).stream().map(EmergencyRow::emergency).toList());
  }

  private List<Emergency> between(Permit permit, Instant since, Instant until, PageRequest page) {
    return rows.between(permit, since, until, page.after().orElse(null), page.size()).stream()
        .map(EmergencyRow::emergency)
        .toList();
  }

  /** Those of the topics that can be opened so which the permit is for. */
  private static List<Topic> topics(Permit permit) {
    return EmergencyAccess.TOPICS.stream().filter(it -> permit.isFor(it, Right.SEE)).toList();
  }
}
