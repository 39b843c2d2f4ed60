package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who may do what in whose plan. Each {@link AccessRule} knows one kind of reason, and what
 * none of them allows is refused. Each decision reads the database as it is now.
 *
 * <p>Together with {@link RelativePolicy}, {@link EmergencyPolicy} and {@link PartPermits} it alone
 * makes permits. docs/access.md says who may do what.
 */
@Singleton
public class AccessPolicy {
  private static final Logger LOG = LoggerFactory.getLogger(AccessPolicy.class);

  /**
   * What the database is told that a source system wants to whose organisation a citizen said no.
   */
  private static final String ITS_OWN_LINES = "SEE_ITS_OWN";

  private final List<AccessRule> rules;
  private final TeamRule team;
  private final PermittedWork permitted;

  AccessPolicy(List<AccessRule> rules, TeamRule team, PermittedWork permitted) {
    this.rules = rules;
    this.team = team;
    this.permitted = permitted;
  }

  /**
   * Decides, does {@code work} with the right to see and writes the access log, in one transaction.
   * Nobody gets what is read before it is written who read it.
   *
   * @throws AccessRefused if the actor may not, or there is no such citizen. It is also thrown if
   *     the work asks for more than it was permitted. The try is logged.
   */
  public <T> T open(Actor actor, CitizenId citizen, Set<Topic> topics, Function<Permit, T> work) {
    return done(actor, List.of(citizen), PermitType.TO_SEE, topics, ofOne(work));
  }

  /**
   * Does the same for several citizens at once, in a fixed number of statements. The permits come
   * in the order of {@code citizens}.
   *
   * @throws AccessRefused if the actor may not for one of them
   */
  public <T> T open(
      Actor actor,
      Collection<CitizenId> citizens,
      Set<Topic> topics,
      Function<List<Permit>, T> work) {
    return done(actor, citizens, PermitType.TO_SEE, topics, work);
  }

  /**
   * Does the same with the right to write, which is also to see.
   *
   * @throws AccessRefused if the actor may not
   */
  public <T> T change(
      Actor actor, CitizenId citizen, Set<Topic> topics, Function<WritePermit, T> work) {
    return done(actor, List.of(citizen), PermitType.TO_WRITE, topics, ofOne(work));
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
    return done(source, List.of(citizen), PermitType.TO_CONTRIBUTE, topics, ofOne(work));
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
    return done(source, citizens, PermitType.TO_CONTRIBUTE, topics, work);
  }

  /**
   * Whether the professional may see the plan as one of the citizen's team. The answer is about the
   * professional and shows nothing of a plan, so the log has no row for it.
   */
  public boolean isInTheTeam(Actor.Professional professional, CitizenId citizen) {
    var asked = new AccessRequest(professional, List.of(citizen), Right.SEE, UnitRefusals.TOPICS);
    return permitted.inTransaction(() -> team.grounds(asked).isPresent());
  }

  /**
   * Does what an open page began by itself, as others changed something or a moment has come. What
   * it is refused to see then, nobody tried to see, so it is not logged. Only the portal's {@code
   * PageRefresh} calls it, as what a person starts is always logged.
   */
  public void refresh(Runnable work) {
    permitted.refresh(work);
  }

  private static <P extends Permit, T> Function<List<P>, T> ofOne(Function<P, T> work) {
    return permits -> work.apply(permits.getFirst());
  }

  private <P extends Permit, T> T done(
      Actor actor,
      Collection<CitizenId> citizens,
      PermitType<P> asked,
      Set<Topic> topics,
      Function<List<P>, T> work) {
    var right = asked.right();
    long start = System.nanoTime();
    try {
      var decided =
          permitted.inTransaction(right, () -> decided(actor, citizens, asked, topics, work));
      if (decided.isPresent()) {
        return decided.get().value();
      }
    } catch (AccessRefused askedForMore) {
      LOG.debug("The work asked for more than its permit was for");
    }
    throw permitted.refused(actor, citizens, right, topics, start);
  }

  private <P extends Permit, T> Optional<PermittedWork.Done<T>> decided(
      Actor actor,
      Collection<CitizenId> citizens,
      PermitType<P> asked,
      Set<Topic> topics,
      Function<List<P>, T> work) {
    return grounds(new AccessRequest(actor, citizens, asked.right(), topics))
        .filter(grounds ->
            permitted.databaseAgrees(actor, citizens, wanted(asked.right(), grounds.values())))
        .map(grounds ->
            permitted.permitted(
                actor, citizens, grounds, asked, shown(grounds.values(), topics), work));
  }

  private Optional<Map<CitizenId, PermitGrounds>> grounds(AccessRequest request) {
    return rules.stream().flatMap(rule -> rule.grounds(request).stream()).findFirst();
  }

  private static String wanted(Right right, Collection<PermitGrounds> grounds) {
    return grounds.stream().anyMatch(it -> it.reason() == PermitReason.ITS_OWN_LINES)
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
}
