package dk.voresplan.history;

import dk.voresplan.access.Permit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** What changed in citizens' plans: kept for good, also what has left the plan. */
@Singleton
public class PlanHistory {
  /** The most changes that are read at once. */
  public static final int PAGE = 100;

  private final ChangeRepository repository;
  private final Clock clock;

  PlanHistory(ChangeRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * What changed since a moment: the most important first, of two alike the newest; each line of
   * the plan once.
   *
   * @param most the most changes that are wanted
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing goals, contacts and
   *     the calendar
   */
  public List<PlanChange> since(Permit permit, Instant moment, int most) {
    var newest = new LinkedHashMap<String, PlanChange>();
    repository
        .after(permit, moment, PAGE)
        .forEach(change -> newest.putIfAbsent(change.line(), change));
    return newest.values().stream()
        .sorted(
            Comparator.comparing(PlanChange::kind)
                .thenComparing(PlanChange::at, Comparator.reverseOrder()))
        .limit(most)
        .toList();
  }

  /**
   * What changed before a moment, the newest first, at most {@value #PAGE}.
   *
   * @param page how many pages of it were read already
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing goals, contacts and
   *     the calendar
   */
  public List<PlanChange> before(Permit permit, Instant moment, int page) {
    return repository.before(permit, moment, PAGE, page * PAGE);
  }

  /**
   * Keeps what is different between two versions of the plan.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for contributing
   */
  public void keep(Permit permit, WholePlan before, WholePlan after) {
    repository.add(permit, Difference.between(before, after, clock.instant()));
  }
}
