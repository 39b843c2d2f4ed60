package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.DatabaseResilience;
import dk.voresplan.storage.RowLocks;
import dk.voresplan.storage.Transactions;
import io.micronaut.transaction.TransactionStatus;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who may do what in whose plan, and alone makes permits.
 *
 * <p>It knows seven rules: a citizen may see and write in their own plan; a relative may do what is
 * open to them now ({@link OpenDelegations}); a professional in the citizen's team may see it and
 * write in it, save in the signs card and in what is between the citizen and relatives, while what
 * belongs to the coordinator also asks for {@link PermitReason#COORDINATES}, and what a citizen closed to
 * the professional's unit is closed; a configured source system may contribute, and see what the
 * team may see where it named someone of the team, but its own lines alone where the citizen said
 * no to a unit of its organisation; a calendar program may see the appointments of the citizen who
 * opened an address for it; a professional whom the citizen asked about the access log sees the
 * questions that were put before them; and one who is not in the team sees what they opened for
 * safety ({@link EmergencyAccesses}), by {@link #openEmergency} and by nothing else. Nobody else may do
 * anything. Each decision reads the database as it is now.
 */
@Singleton
public class AccessPolicy {
  private static final Logger LOG = LoggerFactory.getLogger(AccessPolicy.class);

  /**
   * What a citizen's signs card holds goes to no source system; of wishes, those that are shared
   * with someone whom the source named.
   */
  private static final Set<Topic> SEEN_BY_SOURCES =
      Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR, Topic.WISHES);

  /** The citizen's alone, whoever is in the team. */
  private static final Set<Topic> CLOSED_TO_THE_TEAM = Set.of(Topic.SIGNS_CARD, Topic.DELEGATIONS);

  /** What the database is told that someone wants who is not in the team. */
  private static final String IN_AN_EMERGENCY = "EMERGENCY";

  /** What it is told that a source system wants to whose organisation a citizen said no. */
  private static final String ITS_OWN_LINES = "SEE_ITS_OWN";

  /** Bound while an open page does by itself what nobody asked of it. */
  private static final ScopedValue<Boolean> REFRESHING = ScopedValue.newInstance();

  private final PermitReasonRows reasons;
  private final OpenAddressRows addresses;
  private final Transactions transactions;
  private final AccessLogWriter log;
  private final OpenDelegations delegations;
  private final EmergencyAccesses glass;
  private final RowLocks locks;

  AccessPolicy(
      PermitReasonRows reasons,
      OpenAddressRows addresses,
      Transactions transactions,
      AccessLogWriter log,
      OpenDelegations delegations,
      EmergencyAccesses glass,
      RowLocks locks) {
    this.reasons = reasons;
    this.addresses = addresses;
    this.transactions = transactions;
    this.log = log;
    this.delegations = delegations;
    this.glass = glass;
    this.locks = locks;
  }

  /**
   * Decides, does {@code work} with the right to see and writes the access log, in one transaction.
   * What is read is told to nobody before it is written who read it.
   *
   * @throws AccessRefused if the actor may not, or there is no such citizen, or the work asks for
   *     more than it was permitted; the try is logged
   */
  public <T> T open(Actor actor, CitizenId citizen, Set<Topic> topics, Function<Permit, T> work) {
    return done(actor, List.of(citizen), Asked.TO_SEE, topics, ofOne(work));
  }

  /**
   * The same for several citizens at once, in a fixed number of statements; the permits come in the
   * order of {@code citizens}.
   *
   * @throws AccessRefused if the actor may not for one of them
   */
  public <T> T open(
      Actor actor,
      Collection<CitizenId> citizens,
      Set<Topic> topics,
      Function<List<Permit>, T> work) {
    return done(actor, citizens, Asked.TO_SEE, topics, work);
  }

  /**
   * Does the same with the right to write, which is also to see.
   *
   * @throws AccessRefused if the actor may not
   */
  public <T> T change(
      Actor actor, CitizenId citizen, Set<Topic> topics, Function<WritePermit, T> work) {
    return done(actor, List.of(citizen), Asked.TO_WRITE, topics, ofOne(work));
  }

  /**
   * Does the same with the right of a source system to contribute.
   *
   * @throws AccessRefused if the source may not
   */
  public <T> T contribute(
      Actor.SourceSystem source,
      CitizenId citizen,
      Set<Topic> topics,
      Function<WritePermit, T> work) {
    return done(source, List.of(citizen), Asked.TO_CONTRIBUTE, topics, ofOne(work));
  }

  /**
   * Does the same for several citizens at once. The permits come in the order of {@code citizens}.
   *
   * @throws AccessRefused if the source may not for one of them
   */
  public <T> T contribute(
      Actor.SourceSystem source,
      Collection<CitizenId> citizens,
      Set<Topic> topics,
      Function<List<WritePermit>, T> work) {
    return done(source, citizens, Asked.TO_CONTRIBUTE, topics, work);
  }

  private static <P extends Permit, T> Function<List<P>, T> ofOne(Function<P, T> work) {
    return permits -> work.apply(permits.getFirst());
  }

  private <P extends Permit, T> T done(
      Actor actor,
      Collection<CitizenId> citizens,
      Asked<P> asked,
      Set<Topic> topics,
      Function<List<P>, T> work) {
    var right = asked.right();
    long start = System.nanoTime();
    try {
      var decided = inTransaction(right, () -> decided(actor, citizens, asked, topics, work));
      if (decided.isPresent()) {
        return decided.get().value();
      }
    } catch (AccessRefused askedForMore) {
      LOG.debug("The work asked for more than its permit was for");
    }
    tried(actor, citizens, right, topics);
    ConstantTime.padSince(start);
    throw new AccessRefused();
  }

  /**
   * A professional's list across citizens: of those whom the projection names, if it names any.
   *
   * @throws AccessRefused if the professional may not for one of them
   */
  public <T> List<T> list(
      Actor.Professional professional,
      Projection projection,
      Set<Topic> topics,
      Function<Permits, List<T>> rows) {
    var citizens =
        transactions.inOne(() -> {
          locks.openTeams(professional.key());
          return projection.citizens(UnitRefusals.close(Right.SEE, topics));
        });
    return list(professional, citizens, topics, rows);
  }

  /**
   * A relative's list of those whose plans are open to them, if any are.
   *
   * @throws AccessRefused if one of them was closed meanwhile
   */
  public <T> List<T> list(
      Actor.Person relative,
      Projection projection,
      Set<Topic> topics,
      Function<Permits, List<T>> rows) {
    return list(relative, transactions.inOne(() -> projection.citizens(false)), topics, rows);
  }

  private <T> List<T> list(
      Actor actor, List<UUID> citizens, Set<Topic> topics, Function<Permits, List<T>> rows) {
    var ids = citizens.stream().map(CitizenId::new).toList();
    return ids.isEmpty()
        ? List.of()
        : open(actor, ids, topics, permits -> rows.apply(new Permits(permits)));
  }

  /**
   * Lets a relative see all that is open to them of a citizen's plan, and no more.
   *
   * @throws AccessRefused if nothing is, or there is no such citizen; the try is logged
   */
  public <T> T openShared(Actor.Person relative, CitizenId citizen, Function<Permit, T> work) {
    long start = System.nanoTime();
    var done =
        inTransaction(
            Right.SEE,
            () ->
                delegations
                    .shared(relative, citizen)
                    .filter(shared -> databaseAgrees(relative, List.of(citizen), Right.SEE))
                    .map(shared ->
                        permitted(
                            relative,
                            Map.of(citizen, shared.grounds()),
                            List.of(citizen),
                            Asked.TO_SEE,
                            shared.topics(),
                            ofOne(work))));
    if (done.isEmpty()) {
      tried(relative, List.of(citizen), Right.SEE, Set.of(Topic.DELEGATIONS));
      ConstantTime.padSince(start);
      throw new AccessRefused();
    }
    return done.get().value();
  }

  /**
   * Lets a citizen see what the relative of one delegation of theirs sees, with their eyes.
   *
   * @param delegation open, or yet to be
   * @throws AccessRefused if it is closed, or none of this citizen's
   */
  public <T> T preview(Actor.Person citizen, UUID delegation, Function<Permit, T> work) {
    return inTransaction(
        Right.SEE,
        () -> {
          var shown = delegations.preview(citizen.id(), delegation);
          if (shown.isEmpty() || !databaseAgrees(citizen, List.of(citizen.id()), Right.SEE)) {
            throw new AccessRefused();
          }
          return permitted(
                  citizen,
                  Map.of(citizen.id(), shown.get().grounds()),
                  List.of(citizen.id()),
                  Asked.TO_SEE,
                  shown.get().topics(),
                  ofOne(work))
              .value();
        });
  }

  /**
   * Opens one topic for a professional outside the team, for safety, and does {@code work} with the
   * permit to see it. {@link #openEmergency} then gives the same for {@link EmergencyAccess#LASTS}.
   *
   * @param whose looks up the citizen; nobody where there is no such citizen, which takes as long
   * @param why what the professional has written, for the citizen to read
   * @throws AlreadyInTheTeam if they need not
   * @throws AccessRefused if there is no such citizen, or it is no topic to be opened so
   */
  public <T> T breakTheGlass(
      Actor.Professional professional,
      Supplier<Optional<CitizenId>> whose,
      Topic topic,
      String why,
      BiFunction<Permit, EmergencyAccess, T> work) {
    long start = System.nanoTime();
    var found = whose.get();
    if (found.isEmpty() || !EmergencyAccess.TOPICS.contains(topic)) {
      throw refused(professional, found, Set.of(topic), start);
    }
    var citizen = found.get();
    return transactions.inOne(() -> {
      if (inEachTeam(professional, List.of(citizen), Right.SEE, Set.of(topic)).isPresent()) {
        throw new AlreadyInTheTeam();
      }
      var broken = glass.open(professional, citizen, topic, why);
      if (!databaseAgrees(professional, List.of(citizen), IN_AN_EMERGENCY)) {
        throw new AccessRefused();
      }
      Function<Permit, T> withPermit = permit -> work.apply(permit, broken);
      return broken(professional, citizen, Set.of(topic), withPermit).value();
    });
  }

  /**
   * Lets a professional see all that they opened for safety in one plan, and no more.
   *
   * @throws AccessRefused if nothing is open now, or there is no such citizen; the try is logged
   */
  public <T> T openEmergency(
      Actor.Professional professional, CitizenId citizen, Function<Permit, T> work) {
    return openEmergency(professional, citizen, EmergencyAccess.TOPICS, work);
  }

  /**
   * Lets a professional see those of the topics that they opened for safety in one plan. The log
   * tells the citizen of the topics that were opened, and of no others.
   *
   * @throws AccessRefused if none of them is open now, or there is no such citizen; the try is
   *     logged
   */
  public <T> T openEmergency(
      Actor.Professional professional,
      CitizenId citizen,
      Set<Topic> asked,
      Function<Permit, T> work) {
    long start = System.nanoTime();
    var done =
        inTransaction(
            Right.SEE,
            () ->
                Optional.of(glass.topics(professional, citizen, asked))
                    .filter(topics -> !topics.isEmpty())
                    .filter(_ -> databaseAgrees(professional, List.of(citizen), IN_AN_EMERGENCY))
                    .map(topics -> broken(professional, citizen, topics, work)));
    return done.orElseThrow(() -> refused(professional, Optional.of(citizen), asked, start))
        .value();
  }

  /**
   * Writes down a try to open something for safety that came to nothing, where there is such a
   * citizen, and takes as long where there is none.
   */
  public void triedToBreakTheGlass(
      Actor.Professional professional, Supplier<Optional<CitizenId>> whose, Topic topic) {
    long start = System.nanoTime();
    var _ = refused(professional, whose.get(), Set.of(topic), start);
  }

  private AccessRefused refused(
      Actor.Professional professional, Optional<CitizenId> citizen, Set<Topic> topics, long start) {
    citizen.ifPresent(whose -> tried(professional, List.of(whose), Right.SEE, topics));
    ConstantTime.padSince(start);
    return new AccessRefused();
  }

  /**
   * Does what an open page began by itself, as others changed something or a moment has come. What
   * it is then refused to see, nobody tried to see: it is not logged. Only the portal's {@code
   * PageRefresh} calls it, as what a person starts is always logged.
   */
  public void refresh(Runnable work) {
    ScopedValue.where(REFRESHING, true).run(work);
  }

  /** Work that reads a plan often fills a page or a file as well, which must not happen twice. */
  private <T> T inTransaction(Right right, Supplier<T> work) {
    return right == Right.SEE
        ? DatabaseResilience.once(() -> transactions.inOne(work))
        : transactions.inOne(work);
  }

  private void tried(Actor actor, Collection<CitizenId> citizens, Right right, Set<Topic> topics) {
    if (!REFRESHING.isBound() || right != Right.SEE) {
      var _ = transactions.inOne(() -> log.refused(actor, citizens, right, topics));
    }
  }

  private <T> Done<T> broken(
      Actor.Professional professional,
      CitizenId citizen,
      Set<Topic> topics,
      Function<Permit, T> work) {
    return permitted(
        professional,
        Map.of(citizen, new PermitGrounds(PermitReason.BREAK_THE_GLASS)),
        List.of(citizen),
        Asked.TO_SEE,
        topics,
        ofOne(work));
  }

  /**
   * Whether the professional may see the plan as one of the citizen's team, which tells them of
   * themselves and nothing of a plan. Nobody is told that it was asked.
   */
  public boolean isInTheTeam(Actor.Professional professional, CitizenId citizen) {
    return transactions.inOne(() ->
        inEachTeam(professional, List.of(citizen), Right.SEE, UnitRefusals.TOPICS).isPresent());
  }

  /** How many wait for a professional, by what they are counted as: numbers and nothing else. */
  public Map<String, Integer> count(Actor.Professional professional, Tally tally) {
    return transactions.inOne(() -> {
      locks.openTeams(professional.key());
      return tally.counts().stream()
          .collect(Collectors.toMap(Tally.Count::counted, Tally.Count::number, Integer::sum));
    });
  }

  private <P extends Permit, T> Optional<Done<T>> decided(
      Actor actor,
      Collection<CitizenId> citizens,
      Asked<P> asked,
      Set<Topic> topics,
      Function<List<P>, T> work) {
    return grounds(actor, citizens, asked.right(), topics)
        .filter(grounds -> databaseAgrees(actor, citizens, wanted(asked.right(), grounds)))
        .map(grounds ->
            permitted(actor, grounds, citizens, asked, shown(grounds.values(), topics), work));
  }

  private static String wanted(Right right, Map<CitizenId, PermitGrounds> grounds) {
    return grounds.values().stream().anyMatch(it -> it.reason() == PermitReason.ITS_OWN_LINES)
        ? ITS_OWN_LINES
        : right.name();
  }

  private static Set<Topic> shown(Collection<PermitGrounds> grounds, Set<Topic> topics) {
    var shown = topics;
    for (var each : grounds) {
      shown = UnitRefusals.shown(each.reason(), shown);
    }
    return shown;
  }

  private <P extends Permit, T> Done<T> permitted(
      Actor actor,
      Map<CitizenId, PermitGrounds> grounds,
      Collection<CitizenId> citizens,
      Asked<P> asked,
      Set<Topic> topics,
      Function<List<P>, T> work) {
    var transaction = transactions.current();
    var permits =
        citizens.stream()
            .map(it ->
                asked
                    .making()
                    .permit(
                        actor,
                        it,
                        topics,
                        asked.right(),
                        Objects.requireNonNull(grounds.get(it)),
                        transaction))
            .toList();
    try {
      var done = new Done<>(work.apply(permits));
      log.used(permits);
      return done;
    } finally {
      permits.forEach(Permit::end);
    }
  }

  /** The database asks anew, by rules of its own. docs/decisions/018-the-second-lock.md */
  private boolean databaseAgrees(Actor actor, Collection<CitizenId> citizens, Right right) {
    return databaseAgrees(actor, citizens, right.name());
  }

  private boolean databaseAgrees(Actor actor, Collection<CitizenId> citizens, String wanted) {
    return locks.openRowsFor(
        actor.kind().name(),
        actor.key(),
        wanted,
        citizens.stream().map(CitizenId::value).distinct().toList());
  }

  /** Why the actor may do this with each of the citizens; empty if with one of them not. */
  private Optional<Map<CitizenId, PermitGrounds>> grounds(
      Actor actor, Collection<CitizenId> citizens, Right right, Set<Topic> topics) {
    if (actor instanceof Actor.Person person && !citizens.stream().allMatch(person.id()::equals)) {
      return delegations.grounds(person, citizens, right, topics);
    }
    return reason(actor, citizens, right, topics)
        .map(PermitGrounds::new)
        .map(grounds ->
            citizens.stream()
                .distinct()
                .collect(Collectors.toMap(citizen -> citizen, citizen -> grounds)));
  }

  private Optional<PermitReason> reason(
      Actor actor, Collection<CitizenId> citizens, Right right, Set<Topic> topics) {
    return switch (actor) {
      case Actor.Person _ ->
          right == Right.CONTRIBUTE ? Optional.empty() : Optional.of(PermitReason.OWN_PLAN);
      case Actor.Professional professional ->
          right == Right.CONTRIBUTE || topics.stream().anyMatch(CLOSED_TO_THE_TEAM::contains)
              ? Optional.empty()
              : topics.contains(Topic.QUESTIONS)
                  ? asked(professional, citizens, topics)
                  : inEachTeam(professional, citizens, right, topics);
      case Actor.SourceSystem source ->
          right == Right.CONTRIBUTE
              ? Optional.of(PermitReason.CONTRIBUTES)
              : right == Right.SEE && SEEN_BY_SOURCES.containsAll(topics)
                  ? UnitRefusals.ofSource(reasons, source, citizens)
                      .filter(reason -> !UnitRefusals.shown(reason, topics).isEmpty())
                  : Optional.empty();
      case Actor.Subscription subscription ->
          right == Right.SEE
                  && topics.equals(Set.of(Topic.CALENDAR))
                  && citizens.stream().allMatch(subscription.citizen()::equals)
                  && isOpen(subscription)
              ? Optional.of(PermitReason.SUBSCRIBES)
              : Optional.empty();
    };
  }

  /** Whether each of the citizens asked them something; which, their question's rows tell. */
  private Optional<PermitReason> asked(
      Actor.Professional professional, Collection<CitizenId> citizens, Set<Topic> topics) {
    var distinct = Set.copyOf(citizens);
    if (!topics.equals(Set.of(Topic.QUESTIONS)) || distinct.isEmpty()) {
      return Optional.empty();
    }
    int askedBy = reasons.askedBy(ids(distinct), professional.id().value());
    return askedBy == distinct.size() ? Optional.of(PermitReason.ASKED) : Optional.empty();
  }

  /** Empty if they are not in each team; the coordinator's reason if they coordinate each. */
  private Optional<PermitReason> inEachTeam(
      Actor.Professional professional,
      Collection<CitizenId> citizens,
      Right right,
      Set<Topic> topics) {
    var distinct = Set.copyOf(citizens);
    if (distinct.isEmpty()) {
      return Optional.of(PermitReason.IN_THE_TEAM);
    }
    var coordinates =
        reasons.coordinates(
            ids(distinct), professional.id().value(), !UnitRefusals.close(right, topics));
    if (coordinates.size() < distinct.size()) {
      return Optional.empty();
    }
    return Optional.of(
        coordinates.stream().allMatch(it -> it == 1) ? PermitReason.COORDINATES : PermitReason.IN_THE_TEAM);
  }

  private boolean isOpen(Actor.Subscription subscription) {
    return addresses.open(subscription.citizen().value(), subscription.id()) > 0;
  }

  private static List<UUID> ids(Collection<CitizenId> citizens) {
    return citizens.stream().map(CitizenId::value).toList();
  }

  private record Done<T>(T value) {}

  /** Pairs a right that is asked for with the type of permit that proves it. */
  private record Asked<P extends Permit>(Right right, Making<P> making) {
    static final Asked<Permit> TO_SEE = new Asked<>(Right.SEE, Permit::new);
    static final Asked<WritePermit> TO_WRITE = new Asked<>(Right.WRITE, WritePermit::new);
    static final Asked<WritePermit> TO_CONTRIBUTE = new Asked<>(Right.CONTRIBUTE, WritePermit::new);
  }

  private interface Making<P extends Permit> {
    P permit(
        Actor actor,
        CitizenId citizen,
        Set<Topic> topics,
        Right right,
        PermitGrounds grounds,
        TransactionStatus<?> transaction);
  }
}
