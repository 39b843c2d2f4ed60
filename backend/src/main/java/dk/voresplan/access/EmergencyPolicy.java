package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets a professional outside the team see what they opened for someone's safety, for some hours.
 * docs/decisions/019-break-the-glass-and-units.md
 */
@Singleton
public class EmergencyPolicy {
  /** What the database is told that someone wants who is not in the team. */
  private static final String IN_AN_EMERGENCY = "EMERGENCY";

  private static final PermitGrounds GROUNDS = new PermitGrounds(PermitReason.BREAK_THE_GLASS);

  private final EmergencyAccesses opened;
  private final TeamRule team;
  private final PermittedWork permitted;

  EmergencyPolicy(EmergencyAccesses opened, TeamRule team, PermittedWork permitted) {
    this.opened = opened;
    this.team = team;
    this.permitted = permitted;
  }

  /**
   * Opens one topic for a professional outside the team, and does {@code work} with the permit to
   * see it. {@link #open} then gives the same for {@link EmergencyAccess#LASTS}.
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
      throw permitted.refused(professional, found, Set.of(topic), start);
    }
    var citizen = found.get();
    return permitted.inTransaction(() -> {
      requireOutsideTheTeam(professional, citizen, topic);
      var access = opened.open(professional, citizen, topic, why);
      Function<Permit, T> withPermit = permit -> work.apply(permit, access);
      return seen(professional, citizen, Set.of(topic), withPermit)
          .orElseThrow(AccessRefused::new)
          .value();
    });
  }

  private void requireOutsideTheTeam(
      Actor.Professional professional, CitizenId citizen, Topic topic) {
    var asked = new AccessRequest(professional, List.of(citizen), Right.SEE, Set.of(topic));
    if (team.grounds(asked).isPresent()) {
      throw new AlreadyInTheTeam();
    }
  }

  /**
   * Lets a professional see all that they opened for safety in one plan, and no more.
   *
   * @throws AccessRefused if nothing is open now, or there is no such citizen; the try is logged
   */
  public <T> T open(Actor.Professional professional, CitizenId citizen, Function<Permit, T> work) {
    return open(professional, citizen, EmergencyAccess.TOPICS, work);
  }

  /**
   * Lets a professional see those of the topics that they opened for safety in one plan. The log
   * shows the citizen the topics that were opened, and no others.
   *
   * @throws AccessRefused if none of them is open now, or there is no such citizen; the try is
   *     logged
   */
  public <T> T open(
      Actor.Professional professional,
      CitizenId citizen,
      Set<Topic> asked,
      Function<Permit, T> work) {
    long start = System.nanoTime();
    return permitted
        .inTransaction(
            Right.SEE,
            () ->
                Optional.of(opened.topics(professional, citizen, asked))
                    .filter(topics -> !topics.isEmpty())
                    .flatMap(topics -> seen(professional, citizen, topics, work)))
        .orElseThrow(() -> permitted.refused(professional, Optional.of(citizen), asked, start))
        .value();
  }

  /**
   * Logs a try to open something for safety that came to nothing, where there is such a citizen. It
   * takes as long where there is none.
   */
  public void tried(
      Actor.Professional professional, Supplier<Optional<CitizenId>> whose, Topic topic) {
    long start = System.nanoTime();
    var _ = permitted.refused(professional, whose.get(), Set.of(topic), start);
  }

  private <T> Optional<PermittedWork.Done<T>> seen(
      Actor.Professional professional,
      CitizenId citizen,
      Set<Topic> topics,
      Function<Permit, T> work) {
    return permitted.databaseAgrees(professional, List.of(citizen), IN_AN_EMERGENCY)
        ? Optional.of(permitted.seen(professional, citizen, GROUNDS, topics, work))
        : Optional.empty();
  }
}
