package dk.voresplan.emergency;

import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.GlassBroken;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Reason;
import dk.voresplan.access.Topic;
import dk.voresplan.emergency.EmergencyRepository.Place;
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
import dk.voresplan.unit.LedUnit;
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
 * Breaking the glass: a professional outside the team sees one topic of a plan for some hours,
 * because of someone's safety. The citizen and the leaders of the professional's unit are told at
 * once. docs/decisions/019-break-the-glass-and-units.md
 */
@Singleton
public class Emergencies {
  /** How long the leaders see it in their list. */
  private static final Duration TOLD_TO_LEADERS = Duration.ofDays(90);

  private final EmergencyRepository repository;
  private final AccessPolicy access;
  private final People people;
  private final UnitLeaders leaders;
  private final LedUnits units;
  private final Limits limits;
  private final Outbox outbox;
  private final Clock clock;

  Emergencies(
      EmergencyRepository repository,
      AccessPolicy access,
      People people,
      UnitLeaders leaders,
      LedUnits units,
      Limits limits,
      Outbox outbox,
      Clock clock) {
    this.repository = repository;
    this.access = access;
    this.people = people;
    this.leaders = leaders;
    this.units = units;
    this.limits = limits;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Opens the topic, and tells of it. What is open already is found, and lasts no longer.
   *
   * @throws dk.voresplan.access.AccessRefused if nobody has that number, if it can be no number, or
   *     if the topic is never opened so; alike and in the same time
   * @throws dk.voresplan.access.AlreadyInTheTeam if the professional need not
   * @throws TooMany if they tried too often; written down where there is such a citizen
   */
  public OpenEmergency open(Actor.Professional professional, EmergencyDraft draft) {
    try {
      limits.take(Limit.EMERGENCY, professional.id());
    } catch (TooMany tooOften) {
      access.triedToBreakTheGlass(professional, () -> whose(draft.cpr()), draft.topic());
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
  private void tell(Permit permit, GlassBroken broken) {
    var led = repository.places(permit).stream().filter(it -> !leading(it).isEmpty()).toList();
    Predicate<Place> byAnother =
        place -> leading(place).stream().anyMatch(it -> !it.equals(place.employee()));
    var own = led.stream().filter(Place::own).filter(byAnother).toList();
    var others = led.stream().filter(byAnother).toList();
    var told = !own.isEmpty() ? own : !others.isEmpty() ? others : led;
    repository.tell(permit, broken, told.stream().map(Place::unit).toList());
    outbox.tell(permit, Subject.EMERGENCY, broken.id(), whoLead(permit, told));
  }

  private List<String> leading(Place place) {
    return leaders.employees(place.organisation(), place.identifier());
  }

  private Set<ProfessionalId> whoLead(Permit permit, List<Place> told) {
    return repository.employees(
        permit, told.stream().flatMap(it -> leading(it).stream()).collect(Collectors.toSet()));
  }

  /**
   * Lets the professional see all that they have open of one plan.
   *
   * @throws dk.voresplan.access.AccessRefused if that is nothing now
   */
  public <T> T see(Actor.Professional professional, CitizenId citizen, Function<Permit, T> work) {
    return access.openEmergency(professional, citizen, work);
  }

  /**
   * Lets the professional see one topic that they have open.
   *
   * @throws dk.voresplan.access.AccessRefused if it is not open now
   */
  public <T> T see(
      Actor.Professional professional, CitizenId citizen, Topic topic, Function<Permit, T> work) {
    return access.openEmergency(professional, citizen, Set.of(topic), work);
  }

  /** What the permit's professional has open of this plan now, and until when. */
  public List<OpenEmergency> opened(Permit permit) {
    return repository.open(permit, clock.instant());
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
            .filter(entry -> entry.reason().filter(Reason.BREAK_THE_GLASS::equals).isPresent())
            .toList();
    return whom.isEmpty()
        ? List.of()
        : repository.between(
            permit,
            whom.getLast().at().minus(GlassBroken.LASTS),
            whom.getFirst().at(),
            PageRequest.first());
  }

  /** One page of the same. */
  public List<Emergency> page(Permit permit, Instant since, PageRequest page) {
    return repository.of(permit, since, page);
  }

  /**
   * A page of what is told to one who leads units, the newest first: who, when, which topic and
   * why, and not of whom.
   */
  public List<Emergency> toldTo(Actor.Professional leader, PageRequest page) {
    var led = units.of(leader).stream().map(LedUnit::id).toList();
    return led.isEmpty()
        ? List.of()
        : repository.ofUnits(led, clock.instant().minus(TOLD_TO_LEADERS), page);
  }
}
