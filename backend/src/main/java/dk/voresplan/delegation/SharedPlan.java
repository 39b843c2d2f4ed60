package dk.voresplan.delegation;

import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Calendar;
import dk.voresplan.message.RelativeMessage;
import dk.voresplan.person.CitizenId;
import dk.voresplan.plan.Plan;
import dk.voresplan.team.Team;
import dk.voresplan.wish.SharedWish;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A citizen's plan as one relative sees it, and no more: what is not open is not there.
 *
 * @param delegations what is open, and on what bases
 * @param told what the relative told the team
 */
public record SharedPlan(
    CitizenId citizen,
    String citizenName,
    List<SharedDelegation> delegations,
    Optional<Plan> plan,
    Optional<Team> team,
    Optional<Calendar> calendar,
    Optional<List<SharedWish>> wishes,
    List<RelativeMessage> told) {
  /** The moment at which the first of what is open ends by itself. */
  public Optional<Instant> nextEnd() {
    return delegations.stream().flatMap(it -> it.until().stream()).min(Comparator.naturalOrder());
  }

  /** Whether the relative may write in the topic. */
  public boolean writes(Topic topic) {
    return delegations.stream().anyMatch(it -> it.opened().writes(topic));
  }
}
